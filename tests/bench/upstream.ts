import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod'
import { answerParent } from './answer-parent.ts'

/*
 * A model that speaks by the clock: the first chunk at once, then one character every 20 ms, as 50 tokens a second.
 * The last words of what it is sent choose the reply, so that both servers under test ask for the same.
 */
const tokenMs = 20
const opening = 'I hear you. We'
const rest =
  ' have a close that takes as long as it takes. There is one ledger, three people and a deadline. Nobody here has time for a second list of things to do.'

const request = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) })
let tokens = 0

const server = createServer((incoming, response) => {
  let body = ''
  incoming.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
  incoming.on('end', () => {
    const { messages } = request.parse(JSON.parse(body))
    const asked = messages.findLast(({ role }) => role === 'user')?.content ?? ''
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    speak(
      response,
      asked.endsWith('(letters)') ? Array.from(`${opening}${rest}`) : [opening, ...shortened(asked)],
    )
  })
})

const shortened = (asked: string): string[] => (asked.endsWith('(short)') ? ['', '.'] : Array.from(rest))

function speak(response: ServerResponse, words: readonly string[]): void {
  let at = 0
  const send = (delta: object, finish: string | null) =>
    response.write(
      `data: ${JSON.stringify({ id: 'b', object: 'chat.completion.chunk', created: 0, model: 'bench', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    )
  const next = () => {
    if (response.destroyed) return
    if (at < words.length) {
      tokens += 1
      send({ content: words[at] }, null)
      at += 1
      setTimeout(next, tokenMs)
      return
    }
    send({}, 'stop')
    response.end('data: [DONE]\n\n')
  }
  next()
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  answerParent({ url: `http://127.0.0.1:${port}/v1` }, { tokens: () => tokens })
})
process.on('SIGTERM', () => process.exit(0))
