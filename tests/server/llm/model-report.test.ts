import { expect, it } from 'vitest'
import * as z from 'zod'
import { createModelReport } from '#server/llm/model-report.ts'
import { ModelFailure, type Model, type StreamRequest } from '#server/llm/model.ts'
import { scriptedModel, type ScriptedStep } from '#tests/support/scripted-model.ts'

const request = (): StreamRequest => ({
  lines: [{ role: 'user', content: 'Well?' }],
  maxTokens: 10,
  signal: new AbortController().signal,
  org: 'org-1',
})

async function call(model: Model | null): Promise<void> {
  if (!model) throw new Error('no model')
  const stream = model.stream(request())
  try {
    for (let next = await stream.next(); !next.done; next = await stream.next());
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error
  }
}

async function stateAfter(...steps: readonly ScriptedStep[]) {
  const { models, report } = createModelReport({ voice: scriptedModel(steps), judge: null })
  for (const _ of steps) await call(models.voice)
  return report()
}

it('says that no model is configured', () => {
  expect(createModelReport({ voice: null, judge: null }).report()).toEqual({
    voice: 'built-in',
    state: 'off',
  })
})

it('counts a model as well until it fails', async () => {
  expect(await stateAfter()).toEqual({ voice: 'model', state: 'ok' })
})

it.each([
  'unauthorised',
  'quota-exhausted',
  'unavailable',
  'idle-timeout',
  'breaker-open',
  'protocol',
] as const)(
  'reports a model that failed with %s as failing, and as well again after its next words',
  async (end) => {
    expect(await stateAfter({ end })).toEqual({ voice: 'model', state: 'failing' })
    expect(await stateAfter({ end }, { say: 'Well.' })).toEqual({ voice: 'model', state: 'ok' })
  },
)

it.each(['refused', 'empty', 'too-long', 'context-too-long', 'stopped'] as const)(
  'does not hold %s against the endpoint: it is about one reply',
  async (end) => {
    expect(await stateAfter({ end })).toEqual({ voice: 'model', state: 'ok' })
  },
)

it('watches structured replies too, and leaves the judge alone', async () => {
  const judge = scriptedModel([])
  const voice = scriptedModel([{ end: 'unavailable' }, { value: { yes: true } }])
  const { models, report } = createModelReport({ voice, judge })
  const ask = { ...request(), schema: z.object({ yes: z.boolean() }), schemaName: 'answer' }
  expect(models.judge).toBe(judge)
  await expect(models.voice?.structured(ask)).rejects.toMatchObject({ kind: 'unavailable' })
  expect(report().state).toBe('failing')
  expect(await models.voice?.structured(ask)).toMatchObject({ value: { yes: true } })
  expect(report().state).toBe('ok')
})
