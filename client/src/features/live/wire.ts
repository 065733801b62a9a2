import type { Command, CommandName, Notice, NoticeName, Reply } from '#contract/socket.ts'
import type { ConnectionState } from '../../api/connection.ts'

/** The connection, as far as a roleplay needs it. */
export type Wire = {
  state(): ConnectionState
  watch(watcher: () => void): () => void
  on<K extends NoticeName>(name: K, act: (notice: Notice<K>) => void): () => void
  command<K extends CommandName>(name: K, command: Command<K>): Promise<Reply<K>>
}
