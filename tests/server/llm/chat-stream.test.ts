import { setTimeout as wait } from 'node:timers/promises'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  beginStream,
  done,
  event,
  finish,
  oddServer,
  opens,
  streams,
  usage,
  words,
} from '#tests/support/odd-server.ts'
import { hear } from '../voice/turn-fixture.ts'
import { ask, modelAt } from './ask.ts'

const text = 'Zu teuer – “no”, said Zoë 😀.'
const plain = words('Zu teuer – ') + words('“no”, said Zoë 😀.') + finish() + usage(40, 9) + done

const legal: readonly (readonly [string, string])[] = [
  ['lines that end in CRLF', plain.replaceAll('\n', '\r\n')],
  ['lines that end in CR', plain.replaceAll('\n', '\r')],
  ['comments between events', `: hello\n\n${plain.replaceAll('\n\n', '\n\n: still here\n\n')}`],
  ['a byte order mark', `\uFEFF${plain}`],
  ['no blank after the colon', plain.replaceAll('data: ', 'data:')],
  ['event names and ids', plain.replaceAll('data: ', 'event: message\nid: 7\nretry: 10\ndata: ')],
  [
    'data over several lines',
    plain.replaceAll('"delta"', '\ndata: "delta"').replaceAll('}]}', '}]\ndata: }'),
  ],
  ['no [DONE]', plain.replace(done, '')],
  ['no usage', plain.replace(usage(40, 9), '')],
  ['a first chunk with the role alone', event({ choices: [{ delta: { role: 'assistant' } }] }) + plain],
  [
    'a first chunk without content',
    event({ choices: [{ delta: { role: 'assistant', content: null } }] }) + plain,
  ],
  [
    'reasoning beside the words',
    event({ choices: [{ delta: { reasoning_content: 'He wants money.', content: null } }] }) +
      event({ choices: [{ delta: { reasoning: 'I say no.' } }] }) +
      plain,
  ],
  ['chunks that hold no choice', event({ id: 'x', choices: [] }) + event({ id: 'x' }) + plain],
  ['a thinking block', words('<think>He wants') + words(' money</th') + words('ink>\n\n') + plain],
]

describe('a stream', () => {
  it.each(legal)('with %s is read like any other', async (_, body) => {
    const server = await oddServer(streams(body))
    expect(await ask(modelAt(server.url))).toMatchObject({ text, failure: null, end: { finish: 'stop' } })
  })

  it('gives the same text however its bytes are split', async () => {
    const bodies = legal.map(([, body]) => Buffer.from(body))
    let current: readonly Buffer[] = []
    const server = await oddServer((response) => {
      beginStream(response)
      for (const part of current) response.write(part)
      response.end()
    })
    const model = modelAt(server.url)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...bodies),
        fc.array(fc.nat(600), { minLength: 1, maxLength: 60 }),
        async (body, at) => {
          const marks = [0, ...at.filter((one) => one < body.length).toSorted((a, b) => a - b), body.length]
          // An empty write would end nothing and send nothing.
          current = marks
            .slice(1)
            .map((end, index) => body.subarray(marks[index], end))
            .filter((part) => part.length > 0)
          expect(await ask(model)).toMatchObject({ text, failure: null })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('gives the same text byte by byte', async () => {
    const server = await oddServer((response) => {
      beginStream(response)
      for (const byte of Buffer.from(plain)) response.write(Buffer.of(byte))
      response.end()
    })
    expect(await ask(modelAt(server.url))).toMatchObject({ text, failure: null })
  })

  it('reports the tokens that come after the last word', async () => {
    const server = await oddServer(streams(plain))
    const { end } = await ask(modelAt(server.url))
    expect(end).toEqual({ finish: 'stop', usage: { promptTokens: 40, completionTokens: 9 } })
  })

  it('ends when all was said, though the connection stays open', async () => {
    const server = await oddServer(opens(words('No money.'), finish()))
    const { text: said, end } = await ask(modelAt(server.url, { idleMs: 60 }))
    expect({ said, end }).toEqual({ said: 'No money.', end: { finish: 'stop', usage: null } })
    await server.settled()
  })

  it('is cut at its length, and its upstream closed', async () => {
    const server = await oddServer((response) => {
      beginStream(response)
      const more = setInterval(() => response.write(words('no '.repeat(200))), 1)
      response.once('close', () => clearInterval(more))
    })
    expect(await ask(modelAt(server.url, { maxChars: 5000 }))).toMatchObject({ failure: 'too-long' })
    await server.settled()
    expect(server.calls).toHaveLength(1)
  })

  it('is cut at its bytes where it holds no words', async () => {
    const server = await oddServer((response) => {
      beginStream(response)
      const more = setInterval(() => response.write(`: ${'x'.repeat(5000)}\n\n`), 1)
      response.once('close', () => clearInterval(more))
    })
    expect(await ask(modelAt(server.url, { maxBytes: 100_000 }))).toMatchObject({ failure: 'too-long' })
    await server.settled()
  })

  it('that trickles without end is cut by the total time', async () => {
    const server = await oddServer((response) => {
      beginStream(response)
      const more = setInterval(() => response.write(words('a')), 20)
      response.once('close', () => clearInterval(more))
    })
    const limits = { idleMs: 5000, totalMs: 300 }
    expect(await ask(modelAt(server.url, limits))).toMatchObject({ failure: 'total-timeout' })
    expect(server.calls).toHaveLength(1)
    await server.settled()
    const heard = await hear(modelAt(server.url, limits), {}, 100)
    expect(heard).toMatchObject({ voice: 'built-in', status: 'complete', reason: 'total-timeout' })
  })

  it('lets nothing through after it was stopped, and closes its upstream within 200 ms', async () => {
    const server = await oddServer(opens(words('The money is not there. '), words('It')))
    const stop = new AbortController()
    const reply = ask(modelAt(server.url), { signal: stop.signal })
    while (server.open === 0) await wait(5)
    await wait(30)
    const asked = performance.now()
    stop.abort()
    expect(await reply).toMatchObject({ failure: 'stopped' })
    while (server.open > 0) await wait(5)
    expect(performance.now() - asked).toBeLessThan(200)
  })

  it('is not begun when it was stopped before', async () => {
    const server = await oddServer(streams(plain))
    expect(await ask(modelAt(server.url), { signal: AbortSignal.abort() })).toMatchObject({
      failure: 'stopped',
    })
    expect(server.calls).toHaveLength(0)
  })

  it('closes its upstream when its reader leaves', async () => {
    const server = await oddServer(opens(words('One.'), words(' Two.')))
    const stream = modelAt(server.url).stream({
      lines: [],
      maxTokens: 10,
      signal: new AbortController().signal,
      org: 'org-1',
    })
    await stream.next()
    await stream.return({ finish: 'stop', usage: null })
    await server.settled()
    expect(server.open).toBe(0)
  })
})

describe('a buyer turn by a model that does not stop', () => {
  it('ends at a sentence and closes the upstream', async () => {
    const server = await oddServer((response) => {
      beginStream(response)
      const more = setInterval(() => response.write(words('The money is not there this year. ')), 2)
      response.once('close', () => clearInterval(more))
    })
    const heard = await hear(modelAt(server.url))
    expect(heard).toMatchObject({ voice: 'model', status: 'complete', reason: null, truncated: true })
    expect(heard.text.split(' ').length).toBeLessThanOrEqual(48)
    expect(heard.text).toMatch(/year\.$/u)
    await server.settled()
  })

  it('ends also without a single full stop', async () => {
    const server = await oddServer((response) => {
      beginStream(response)
      const more = setInterval(() => response.write(words('and so on and on ')), 2)
      response.once('close', () => clearInterval(more))
    })
    const heard = await hear(modelAt(server.url))
    expect(heard).toMatchObject({ voice: 'model', status: 'complete', truncated: true })
    expect(heard.text.length).toBeLessThan(330)
    expect(heard.text).toMatch(/…$/u)
    await server.settled()
  })

  it('stops within 200 ms of the rep’s word', async () => {
    const server = await oddServer(opens(words('The money is not there. '), words('It')))
    const stop = new AbortController()
    const { promise: begun, resolve } = Promise.withResolvers<void>()
    const speaking = hear(modelAt(server.url), { signal: stop.signal, onRelease: () => resolve() })
    await begun
    const asked = performance.now()
    stop.abort()
    expect(await speaking).toMatchObject({
      voice: 'model',
      status: 'interrupted',
      reason: 'stopped',
      text: 'The money is not there.',
    })
    while (server.open > 0) await wait(5)
    expect(performance.now() - asked).toBeLessThan(200)
  })
})
