import { randomUUID } from 'node:crypto'
import type { Notice } from '#contract/socket.ts'
import { begin, type TestServer } from './server.ts'
import type { HttpClient } from './http-client.ts'
import type { SocketClient } from './socket-client.ts'

/** One roleplay that has begun, joined by one window of its rep. */
export type Talk = {
  readonly key: { readonly orgId: string; readonly roleplayId: string }
  readonly socket: SocketClient
  /** The number that the next turn gets. */
  readonly n: number
  /** Says the next line; resolves with the stored turn. */
  say(text: string): Promise<{ readonly turnId: string; readonly n: number }>
  /** Says the next line and waits for the end of the answer. */
  exchange(text: string): Promise<Notice<'turn:done'>>
}

export async function startTalk(
  server: TestServer,
  client: HttpClient,
  orgId: string,
  scenarioId?: string,
): Promise<Talk> {
  const started = await begin(client, orgId, scenarioId)
  const key = { orgId, roleplayId: started.id }
  const socket = await server.connect(client)
  await socket.command('roleplay:join', { ...key, afterSeq: started.seq })
  let n = started.turns.length + 1
  const say: Talk['say'] = async (text) => {
    const turnId = randomUUID()
    const { turn } = await socket.command('turn:say', { ...key, turnId, n, text })
    n += 2
    return { turnId, n: turn.n }
  }
  return {
    key,
    socket,
    get n() {
      return n
    },
    say,
    async exchange(text) {
      const said = await say(text)
      return socket.next('turn:done', ({ turn }) => turn.n === said.n + 1)
    },
  }
}
