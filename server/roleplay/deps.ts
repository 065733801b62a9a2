import type { Notice, NoticeName } from '#contract/socket.ts'
import type { Anchor, Fact, TurnReading, Utterance } from '#scoring/behaviours/reading.ts'
import type { Db } from '../db/db.ts'
import type { BookedVoice } from '../llm/voice-for.ts'
import type { speakTurn } from '../voice/speak.ts'
import type { RoleplayKey } from './store/rows.ts'

/** Everything a roleplay needs from outside. Tests put fakes at the model, the clock and the ids only. */
export type RoleplayDeps = {
  readonly db: Db
  readonly clock: { now(): Date }
  readonly newId: () => string
  /** This process, as leases name it. */
  readonly node: string
  readonly readTurn: (
    turn: Utterance,
    context: readonly Utterance[],
    facts: readonly Fact[],
    anchors: readonly Anchor[],
  ) => Promise<TurnReading>
  /** Who speaks the next reply of a roleplay. */
  readonly voiceFor: (key: RoleplayKey) => Promise<BookedVoice>
  readonly speak: typeof speakTurn
  /** Milliseconds a word of the built-in voice takes; 0 says all at once. */
  readonly wordMs: number
  readonly publish: <K extends NoticeName>(key: RoleplayKey, name: K, notice: Notice<K>) => void
  readonly queueScoring: (key: RoleplayKey) => Promise<void>
  /** Ids and codes only; never words. */
  readonly log: {
    warn(fields: Record<string, unknown>, what: string): void
    error(fields: Record<string, unknown>, what: string): void
  }
}
