import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { scriptedModel } from '#tests/support/scripted-model.ts'
import { builtInText, directive, hear } from './turn-fixture.ts'

const asTheModel = { voice: 'model', status: 'complete', reason: null, truncated: false } as const
const asBuiltIn = { voice: 'built-in', status: 'complete', text: builtInText, truncated: false } as const

describe('speakTurn', () => {
  it('speaks with the built-in voice where there is no model', async () => {
    expect(await hear(null)).toMatchObject({ ...asBuiltIn, reason: null, releases: [builtInText] })
  })

  it('releases a model’s words sentence by sentence', async () => {
    const usage = { promptTokens: 300, completionTokens: 20 }
    const model = scriptedModel([{ say: 'The money is not there. I said so in May.', usage }])
    expect(await hear(model)).toMatchObject({
      ...asTheModel,
      usage,
      text: 'The money is not there. I said so in May.',
      releases: ['The money is not there.', ' I said so in May.'],
    })
  })

  it('releases the first sentence as soon as the next word begins', async () => {
    const model = scriptedModel([{ say: ['The money', ' is not there.', ' I', 3_600_000, ' said so.'] }])
    const stop = new AbortController()
    const heard = await hear(model, { signal: stop.signal, onRelease: () => stop.abort() })
    expect(heard).toMatchObject({
      voice: 'model',
      status: 'interrupted',
      reason: 'stopped',
      releases: ['The money is not there.'],
    })
  })

  it('gives the model what is meant and nothing after the last words of the rep', async () => {
    const model = scriptedModel([{ say: 'No.' }])
    await hear(model)
    const [request] = model.requests
    expect(request?.lines[0]?.content).toContain(builtInText)
    expect(request?.lines.at(-1)).toEqual({
      role: 'user',
      content: 'What would have to be true for you to look at it again?',
    })
    expect(request?.org).toBe('org-1')
  })

  it('asks again, more strictly, when the model leaves its role at once', async () => {
    const model = scriptedModel([{ say: 'How can I help you today? I can do a lot.' }, { say: 'No money.' }])
    expect(await hear(model)).toMatchObject({ ...asTheModel, text: 'No money.', releases: ['No money.'] })
    expect(model.requests[0]?.lines[0]?.content).not.toContain('Your last attempt')
    expect(model.requests[1]?.lines[0]?.content).toContain('Your last attempt')
  })

  it('lets the built-in voice speak when the model leaves its role twice', async () => {
    const model = scriptedModel([{ say: 'As an AI, I agree.' }, { say: 'Great question, thank you.' }])
    expect(await hear(model)).toMatchObject({ ...asBuiltIn, reason: 'guard', releases: [builtInText] })
  })

  it('ends the reply at its last good sentence when the model leaves its role later', async () => {
    const model = scriptedModel([{ say: 'The money is not there. How can I help you today? Tell me.' }])
    expect(await hear(model)).toMatchObject({
      ...asTheModel,
      reason: 'guard',
      text: 'The money is not there.',
      releases: ['The money is not there.'],
    })
    expect(model.closed).toBe(1)
  })

  it('asks once more when the model refuses, then lets the built-in voice speak', async () => {
    const model = scriptedModel([{ end: 'refused' }, { end: 'refused' }])
    expect(await hear(model)).toMatchObject({ ...asBuiltIn, reason: 'refused' })
    expect(model.requests[1]?.lines[0]?.content).toContain('Your last attempt')
  })

  it('asks once more when a reply breaks off before anything was released', async () => {
    const model = scriptedModel([{ say: ['The money is'], end: 'cut-off' }, { say: 'No money.' }])
    expect(await hear(model)).toMatchObject({ ...asTheModel, text: 'No money.' })
    expect(model.requests[1]?.lines[0]?.content).not.toContain('Your last attempt')
  })

  it.each(['unauthorised', 'quota-exhausted', 'breaker-open', 'first-token-timeout', 'empty'] as const)(
    'does not ask again after %s: that was done below, where it helps',
    async (kind) => {
      expect(await hear(scriptedModel([{ end: kind }]))).toMatchObject({ ...asBuiltIn, reason: kind })
    },
  )

  it('does not ask again when too much time has gone by', async () => {
    const model = scriptedModel([{ say: ['The money', 20], end: 'idle-timeout' }])
    expect(await hear(model, {}, 10)).toMatchObject({ ...asBuiltIn, reason: 'idle-timeout' })
  })

  it('keeps what was released when a reply breaks off later', async () => {
    const model = scriptedModel([{ say: ['The money is not there. It was', ' set'], end: 'cut-off' }])
    expect(await hear(model)).toMatchObject({
      voice: 'model',
      status: 'interrupted',
      reason: 'cut-off',
      text: 'The money is not there.',
      releases: ['The money is not there.'],
    })
  })

  it('drops a broken-off last sentence when the model ran out of length', async () => {
    const model = scriptedModel([{ say: 'The money is not there. It was settled in', end: 'length' }])
    expect(await hear(model)).toMatchObject({
      ...asTheModel,
      truncated: true,
      text: 'The money is not there.',
    })
  })

  it('closes a broken-off sentence with dots where it is all there is', async () => {
    const model = scriptedModel([{ say: 'The money that we had was settled in', end: 'length' }])
    expect(await hear(model)).toMatchObject({
      ...asTheModel,
      truncated: true,
      text: 'The money that we had was settled in…',
      releases: ['The money that we had was settled in', '…'],
    })
  })

  it('ends at a sentence when the model says far more words than it was given', async () => {
    const sentence = 'The money is not there this year either.'
    const model = scriptedModel([{ say: Array.from({ length: 50 }, () => `${sentence} `) }])
    const heard = await hear(model, { directive: { ...directive, maxWords: 10 } })
    expect(heard).toMatchObject({ ...asTheModel, truncated: true, text: `${sentence} ${sentence}` })
    expect(model.closed).toBe(1)
  })

  it('treats a reply of marks alone as empty', async () => {
    const model = scriptedModel([{ say: '*sighs* …' }, { say: '…' }])
    expect(await hear(model)).toMatchObject({ ...asBuiltIn, reason: 'empty' })
  })

  it('stops within 200 ms and closes the model’s stream', async () => {
    const model = scriptedModel([{ say: ['The money is not there. ', 'It'], end: 'stall' }])
    const stop = new AbortController()
    const speaking = hear(model, { signal: stop.signal })
    await wait(20)
    const asked = performance.now()
    stop.abort()
    expect(await speaking).toMatchObject({
      voice: 'model',
      status: 'interrupted',
      reason: 'stopped',
      text: 'The money is not there.',
    })
    expect(performance.now() - asked).toBeLessThan(200)
    expect(model.closed).toBe(1)
  })

  it('says nothing when it is stopped before the first sentence', async () => {
    const model = scriptedModel([{ say: ['The'], end: 'stall' }])
    const heard = await hear(model, { signal: AbortSignal.timeout(20) })
    expect(heard).toMatchObject({ text: '', status: 'interrupted', reason: 'stopped', releases: [] })
  })

  it('survives a model that throws something of its own', async () => {
    const broken = {
      name: 'broken',
      // oxlint-disable-next-line require-yield -- it throws before it could
      async *stream(): AsyncGenerator<string, never, void> {
        throw new TypeError('a bug')
      },
      structured: () => Promise.reject(new TypeError('a bug')),
    }
    expect(await hear(broken)).toMatchObject({ ...asBuiltIn, reason: 'protocol' })
  })

  it('notes released sentences with figures or names that nobody has given', async () => {
    const model = scriptedModel([
      { say: 'There are 640 of us at Ashdown, all told. We meet on Thursdays with Priya. Is it 12 weeks?' },
    ])
    const heard = await hear(model)
    expect(heard.improvised).toEqual(['We meet on Thursdays with Priya.'])
  })

  it('adds up the tokens of every attempt', async () => {
    const usage = { promptTokens: 100, completionTokens: 5 }
    const model = scriptedModel([
      { say: '…', usage },
      { say: 'No money.', usage },
    ])
    const spent = { usage: { promptTokens: 200, completionTokens: 10 }, estimated: false }
    expect(await hear(model)).toMatchObject(spent)
  })

  it('estimates the tokens of an endpoint that counts none, and of a reply that was cut', async () => {
    const silent = await hear(scriptedModel([{ say: 'There is no money for it.' }]))
    expect(silent).toMatchObject({ estimated: true, usage: { completionTokens: 7 } })
    expect(silent.usage?.promptTokens).toBeGreaterThan(300)
    const usage = { promptTokens: 100, completionTokens: 5 }
    const cut = await hear(
      scriptedModel([
        { say: 'As an AI, I agree. Yes.', usage },
        { say: 'No.', usage },
      ]),
    )
    expect(cut).toMatchObject({ estimated: true })
    expect(cut.usage?.promptTokens).toBeGreaterThan(400)
    expect(await hear(scriptedModel([{ end: 'unavailable' }]))).toMatchObject({
      usage: null,
      estimated: false,
    })
  })
})
