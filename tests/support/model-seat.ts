import type { Models } from '#server/llm/from-config.ts'
import type { Model } from '#server/llm/model.ts'

/** A configured model whose place a test takes with its own: one server then serves every test of a file. */
export type ModelSeat = { readonly models: Models; take(model: Model): void }

/** Nobody sits there at first: a call before `take` fails the test that made it. */
export function modelSeat(): ModelSeat {
  let seated: Model | null = null
  const sitting = (): Model => {
    if (!seated) throw new Error('No test has taken the model’s seat.')
    return seated
  }
  return {
    models: {
      voice: {
        name: 'seat',
        stream: (request) => sitting().stream(request),
        structured: (request) => sitting().structured(request),
      },
      judge: null,
    },
    take(model) {
      seated = model
    },
  }
}
