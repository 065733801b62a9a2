import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { fakeModelServer } from '#tests/support/fake-model-server.ts'
import { oddServer, refuses, says, type OddReply } from '#tests/support/odd-server.ts'
import { builtInText, hear } from '../voice/turn-fixture.ts'
import { ask, key, modelAt, prompt } from './ask.ts'

const redirectsTo =
  (url: string, status: number): OddReply =>
  (response) => {
    response.writeHead(status, { location: url })
    response.end()
  }

/** An address on which nobody listens any more. */
async function deadUrl(): Promise<string> {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  await new Promise((resolve) => {
    server.close(resolve)
  })
  return `http://127.0.0.1:${port}/v1`
}

describe('an endpoint', () => {
  it('that keeps to the protocol is read word for word, with its tokens', async () => {
    const server = await fakeModelServer((mock) =>
      mock.onMessage(prompt, {
        content: 'There is no money for it. Not this year.',
        usage: { prompt_tokens: 120, completion_tokens: 11, total_tokens: 131 },
      }),
    )
    expect(await ask(modelAt(server.url))).toEqual({
      text: 'There is no money for it. Not this year.',
      end: { finish: 'stop', usage: { promptTokens: 120, completionTokens: 11 } },
      failure: null,
    })
    expect(server.calls).toBe(1)
  })

  it('that keeps to the protocol speaks a buyer turn', async () => {
    const server = await fakeModelServer((mock) =>
      mock.onMessage(/look at it again/u, { content: 'There is no money for it. Not this year.' }),
    )
    expect(await hear(modelAt(server.url))).toMatchObject({
      voice: 'model',
      status: 'complete',
      reason: null,
      releases: ['There is no money for it.', ' Not this year.'],
    })
  })

  it('gets the key in its header and the lines in order', async () => {
    const server = await oddServer(says('No.'))
    await ask(modelAt(server.url))
    expect(server.calls[0]?.headers.authorization).toBe(`Bearer ${key}`)
    expect(server.calls[0]?.body).toMatchObject({
      model: 'tested',
      stream: true,
      max_tokens: 100,
      messages: [
        { role: 'system', content: 'You are Ruth.' },
        { role: 'user', content: prompt },
      ],
    })
  })

  it('that nobody serves is unavailable, and the built-in voice speaks', async () => {
    const url = await deadUrl()
    expect(await ask(modelAt(url))).toMatchObject({ text: '', failure: 'unavailable' })
    expect(await hear(modelAt(url))).toMatchObject({
      voice: 'built-in',
      reason: 'unavailable',
      text: builtInText,
    })
  })

  it('whose name does not resolve is unavailable', async () => {
    expect(await ask(modelAt('http://nowhere.invalid/v1'))).toMatchObject({ failure: 'unavailable' })
  })

  it.each([301, 302, 307, 308])('that redirects with %i is not followed', async (status) => {
    const other = await oddServer(says('Give me the key.'))
    const server = await oddServer(redirectsTo(`${other.url}/chat/completions`, status))
    expect(await ask(modelAt(server.url))).toMatchObject({ text: '', failure: 'protocol' })
    expect(server.calls).toHaveLength(1)
    expect(other.calls).toHaveLength(0)
  })

  it('that asks to be left alone is left alone for as long', async () => {
    const server = await oddServer(refuses(429, {}, { 'retry-after-ms': '120' }), says('No.'))
    const asked = performance.now()
    expect(await ask(modelAt(server.url))).toMatchObject({ text: 'No.' })
    expect(performance.now() - asked).toBeGreaterThanOrEqual(115)
  })

  it('that asks to be left alone is not waited for once the rep has stopped the reply', async () => {
    const server = await oddServer(refuses(429, {}, { 'retry-after': '15' }))
    const asked = performance.now()
    expect(await ask(modelAt(server.url), { signal: AbortSignal.timeout(150) })).toMatchObject({
      failure: 'stopped',
    })
    expect(performance.now() - asked).toBeLessThan(2000)
    expect(server.calls).toHaveLength(1)
  })

  it('whose context overflows gets the instructions and the later half, once', async () => {
    const server = await oddServer(refuses(400, { code: 'context_length_exceeded' }))
    const lines = [
      { role: 'system', content: 'You are Ruth.' },
      ...['one', 'two', 'three', 'four', 'five'].map((content) => ({ role: 'user', content }) as const),
    ] as const
    expect(await ask(modelAt(server.url), { lines })).toMatchObject({ failure: 'context-too-long' })
    expect(server.calls.map(({ body }) => body.messages.map(({ content }) => content))).toEqual([
      ['You are Ruth.', 'one', 'two', 'three', 'four', 'five'],
      ['You are Ruth.', 'four', 'five'],
    ])
  })
})
