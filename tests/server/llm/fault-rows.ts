import { gzipSync } from 'node:zlib'
import type { ModelLimits } from '#server/llm/limits.ts'
import type { ModelFailureKind } from '#server/llm/model.ts'
import type { SpokenTurn } from '#server/voice/spoken-turn.ts'
import {
  beginStream,
  done,
  event,
  finish,
  opens,
  refuses,
  says,
  streams,
  words,
  type OddReply,
} from '#tests/support/odd-server.ts'

/** One way in which an endpoint fails, and what comes of it for a single reply and for a buyer turn. */
export type FaultRow = {
  readonly fault: string
  readonly server: readonly OddReply[]
  readonly limits?: Partial<ModelLimits>
  /** Calls that the endpoint sees for one reply, and how it ends. */
  readonly reply: {
    readonly calls: number
    readonly failure: ModelFailureKind | null
    readonly text?: string
  }
  readonly turn: { readonly calls: number } & Pick<SpokenTurn, 'voice' | 'status' | 'reason'> &
    Partial<Pick<SpokenTurn, 'text' | 'truncated'>>
}

const first = 'The money is not there. '
const released = 'The money is not there.'

/** Nothing was released: the built-in voice says the turn and the reason is kept. */
const builtIn = (failure: ModelFailureKind, replyCalls: number, turnCalls = replyCalls) => ({
  reply: { calls: replyCalls, failure, text: '' },
  turn: { calls: turnCalls, voice: 'built-in', status: 'complete', reason: failure } as const,
})

/** Something was released: it stays, and the turn breaks off. */
const broken = (failure: ModelFailureKind, text: string) => ({
  reply: { calls: 1, failure, text },
  turn: { calls: 1, voice: 'model', status: 'interrupted', reason: failure, text: released } as const,
})

const spoken = (calls: number, text: string) => ({
  reply: { calls, failure: null, text },
  turn: { calls, voice: 'model', status: 'complete', reason: null, text } as const,
})

const silent: OddReply = () => {}
const soon = { firstTokenMs: 150 }

export const faultRows: readonly FaultRow[] = [
  { fault: '401', server: [refuses(401)], ...builtIn('unauthorised', 1) },
  { fault: '403', server: [refuses(403)], ...builtIn('unauthorised', 1) },
  { fault: '402', server: [refuses(402)], ...builtIn('quota-exhausted', 1) },
  { fault: '429 without Retry-After', server: [refuses(429)], ...builtIn('rate-limited', 3) },
  {
    fault: '429 with Retry-After, then a reply',
    server: [refuses(429, {}, { 'retry-after': '0.02' }), says('No money.')],
    ...spoken(2, 'No money.'),
  },
  {
    fault: '429 with Retry-After beyond 20 s',
    server: [refuses(429, {}, { 'retry-after': '21' })],
    ...builtIn('rate-limited', 1),
  },
  {
    fault: '429 insufficient_quota',
    server: [refuses(429, { code: 'insufficient_quota' })],
    ...builtIn('quota-exhausted', 1),
  },
  ...[500, 502, 503, 529].map((status) => ({
    fault: `${status}`,
    server: [refuses(status)],
    ...builtIn('unavailable', 3),
  })),
  { fault: '503, then a reply', server: [refuses(503), says('No money.')], ...spoken(2, 'No money.') },
  { fault: '404', server: [refuses(404)], ...builtIn('protocol', 1) },
  { fault: 'no headers', server: [silent], limits: soon, ...builtIn('first-token-timeout', 2) },
  {
    fault: 'headers and nothing more',
    server: [opens()],
    limits: soon,
    ...builtIn('first-token-timeout', 2),
  },
  {
    fault: 'headers, signs of life and no words',
    server: [
      (response) => {
        beginStream(response)
        const beat = setInterval(() => response.write(`: alive\n\n${words('')}${words(' ')}`), 20)
        response.once('close', () => clearInterval(beat))
      },
    ],
    limits: soon,
    ...builtIn('first-token-timeout', 2),
  },
  {
    fault: 'silence in mid-stream',
    server: [opens(words(first), words('It'))],
    limits: { idleMs: 120 },
    ...broken('idle-timeout', `${first}It`),
  },
  {
    fault: 'silence within the first sentence',
    server: [opens(words('The'))],
    limits: { idleMs: 120 },
    reply: { calls: 1, failure: 'idle-timeout', text: 'The' },
    turn: { calls: 2, voice: 'built-in', status: 'complete', reason: 'idle-timeout' },
  },
  {
    fault: 'the end without a finish',
    server: [streams(words(first), words('It'))],
    ...broken('cut-off', `${first}It`),
  },
  { fault: 'the end before any word', server: [streams()], ...builtIn('cut-off', 2) },
  {
    fault: '[DONE] without a finish',
    server: [streams(words(first), words('It'), done)],
    ...broken('cut-off', `${first}It`),
  },
  {
    fault: 'a reset in mid-stream',
    server: [
      (response) => {
        beginStream(response).write(words(`${first}It`))
        setTimeout(() => response.socket?.resetAndDestroy(), 60)
      },
    ],
    ...broken('cut-off', `${first}It`),
  },
  {
    fault: 'a line that is no JSON',
    server: [streams(words(first), words('It'), 'data: {"choices": [\n\n', finish(), done)],
    ...broken('protocol', `${first}It`),
  },
  {
    fault: 'a chunk of another shape',
    server: [streams(words(first), words('It'), event({ choices: 'none' }), finish(), done)],
    ...broken('protocol', `${first}It`),
  },
  {
    fault: 'an error inside a 200 stream, before any word',
    server: [streams(event({ error: { message: 'overloaded', type: 'server_error' } }))],
    ...builtIn('unavailable', 3),
  },
  {
    fault: 'an error inside a 200 stream, after words',
    server: [streams(words(`${first}It`), event({ error: { message: 'overloaded' } }))],
    ...broken('unavailable', `${first}It`),
  },
  { fault: 'an empty completion', server: [streams(finish(), done)], ...builtIn('empty', 2) },
  { fault: 'a blank completion', server: [streams(words(' \n'), finish(), done)], ...builtIn('empty', 2) },
  {
    fault: 'a refusal',
    server: [streams(event({ choices: [{ delta: { refusal: 'I cannot.' } }] }), finish(), done)],
    ...builtIn('refused', 1, 2),
  },
  {
    fault: 'a content filter before any word',
    server: [streams(finish('content_filter'), done)],
    ...builtIn('refused', 1, 2),
  },
  {
    fault: 'a content filter, then a reply',
    server: [streams(finish('content_filter'), done), says('No money.')],
    reply: { calls: 1, failure: 'refused', text: '' },
    turn: { calls: 2, voice: 'model', status: 'complete', reason: null, text: 'No money.' },
  },
  {
    fault: 'a content filter after words',
    server: [streams(words(`${first}It`), finish('content_filter'), done)],
    ...broken('refused', `${first}It`),
  },
  {
    fault: 'a content filter as a 400',
    server: [refuses(400, { code: 'content_filter' })],
    ...builtIn('refused', 1, 2),
  },
  {
    fault: 'finish for length',
    server: [streams(words(`${first}It was settled`), finish('length'), done)],
    reply: { calls: 1, failure: null, text: `${first}It was settled` },
    turn: { calls: 1, voice: 'model', status: 'complete', reason: null, text: released, truncated: true },
  },
  {
    fault: 'a finish for a tool',
    server: [streams(words(`${first}It`), finish('tool_calls'), done)],
    ...broken('protocol', `${first}It`),
  },
  {
    fault: 'a reply of 1 MB in one chunk',
    server: [streams(words('no '.repeat(350_000)), finish(), done)],
    ...builtIn('too-long', 1),
  },
  {
    fault: 'a gzip body that is none',
    server: [
      (response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' })
        response.end('data: not compressed at all\n\n')
      },
    ],
    ...builtIn('protocol', 2),
  },
  {
    fault: 'a gzip body that is one',
    server: [
      (response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' })
        response.end(gzipSync(words('No money.') + finish() + done))
      },
    ],
    ...spoken(1, 'No money.'),
  },
  {
    fault: '200 with HTML',
    server: [
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        response.end('<h1>Welcome</h1>')
      },
    ],
    ...builtIn('protocol', 2),
  },
  {
    fault: '200 with JSON where a stream was asked for',
    server: [
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ choices: [{ message: { content: 'No money.' } }] }))
      },
    ],
    ...builtIn('protocol', 2),
  },
]
