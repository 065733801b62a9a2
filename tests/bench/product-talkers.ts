import { randomUUID } from 'node:crypto'
import type { Notice } from '#contract/socket.ts'
import { signInEndpoints } from '#contract/sign-in.ts'
import { cookieOf, httpClient } from '#tests/support/http-client.ts'
import { openSocket, timed, type Talker } from './talkers.ts'

export type Login = {
  readonly url: string
  readonly orgId: string
  readonly email: string
  readonly password: string
}

export async function signIn({ url, email, password }: Login): Promise<string> {
  const answer = await httpClient(url, '', '10.1.0.1').send('POST', signInEndpoints.signIn.path, {
    email,
    password,
  })
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}`)
  return cookieOf(answer.headers)
}

/** A rep in a roleplay of their own. Each `say` is one exchange. */
export async function productTalker(
  { url, orgId }: Login,
  cookie: string,
  scenarioId: string,
): Promise<Talker> {
  const client = httpClient(url, cookie, '10.1.0.1')
  const view = await client.call('startRoleplay', {
    params: { orgId },
    body: { roleplayId: randomUUID(), scenarioId },
  })
  const key = { orgId, roleplayId: view.id }
  const socket = await openSocket(url, cookie)
  await socket.emitWithAck('roleplay:join', { ...key, afterSeq: view.seq })
  let n = view.turns.length + 1
  return {
    async say(text) {
      const at = n
      n += 2
      return timed(
        () => void socket.emit('turn:say', { ...key, turnId: randomUUID(), n: at, text }, refusedLoudly),
        (first) => void socket.once('turn:delta', first),
        (end) =>
          void socket.once('turn:done', ({ turn }: Notice<'turn:done'>) => {
            if (turn.voice !== 'model') throw new Error(`the ${turn.voice} voice spoke: ${turn.note}`)
            end()
          }),
      )
    },
    close: () => void socket.close(),
  }
}

function refusedLoudly(answer: { readonly ok: boolean }): void {
  if (!answer.ok) throw new Error(`a turn was refused: ${JSON.stringify(answer)}`)
}
