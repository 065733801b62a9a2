import type { ModelReport } from '../deps.ts'
import type { Models } from './from-config.ts'
import { ModelFailure, type Model, type ModelFailureKind } from './model.ts'

/** Failures that say something of one reply or one request and nothing of the endpoint. */
const ofTheReply: ReadonlySet<ModelFailureKind> = new Set([
  'refused',
  'empty',
  'too-long',
  'context-too-long',
  'stopped',
])

/**
 * Watches how the voice's model fares, for readiness: `failing` from a call that was lost, retries and all, until one
 * gives words again. Give the watched `models` to everything that speaks.
 */
export function createModelReport(models: Models): {
  readonly models: Models
  readonly report: () => ModelReport
} {
  const { voice } = models
  if (!voice) return { models, report: () => ({ voice: 'built-in', state: 'off' }) }
  let state: ModelReport['state'] = 'ok'
  const note = (error: unknown) => {
    if (error instanceof ModelFailure && !ofTheReply.has(error.kind)) state = 'failing'
  }
  return {
    models: { ...models, voice: watched(voice, () => (state = 'ok'), note) },
    report: () => ({ voice: 'model', state }),
  }
}

function watched(model: Model, works: () => void, fails: (error: unknown) => void): Model {
  return {
    name: model.name,
    async *stream(request) {
      const stream = model.stream(request)
      try {
        for (;;) {
          const next = await stream.next()
          works()
          if (next.done) return next.value
          yield next.value
        }
      } catch (error) {
        fails(error)
        throw error
      } finally {
        await stream.return({ finish: 'stop', usage: null })
      }
    },
    async structured(request) {
      try {
        const reply = await model.structured(request)
        works()
        return reply
      } catch (error) {
        fails(error)
        throw error
      }
    },
  }
}
