import { expect, it } from 'vitest'
import { oddServer, refuses, says, type OddReply } from '#tests/support/odd-server.ts'
import { ask, modelAt } from './ask.ts'

/** Refuses whatever request has this parameter, in an endpoint's own words. */
const without =
  (parameter: string, status: number, error: { param?: string; message: string }): OddReply =>
  (response, call) =>
    (parameter in call.body ? refuses(status, error) : says('No.'))(response, call)

it.each([
  [
    'max_tokens',
    400,
    { param: 'max_tokens', message: "Unsupported: 'max_tokens'. Use 'max_completion_tokens' instead." },
  ],
  ['max_tokens', 400, { message: 'Please use max_completion_tokens.' }],
  ['stream_options', 400, { param: 'stream_options', message: 'Unknown parameter.' }],
  ['stream_options', 422, { message: 'Extra inputs are not permitted: stream_options' }],
  ['temperature', 400, { param: 'temperature', message: 'Only the default (1) is supported.' }],
] as const)('learns from one refusal (%s, %i) to do without', async (parameter, status, error) => {
  const server = await oddServer(without(parameter, status, error))
  const model = modelAt(server.url)
  expect(await ask(model)).toMatchObject({ text: 'No.' })
  expect(server.calls).toHaveLength(2)
  expect(await ask(model)).toMatchObject({ text: 'No.' })
  expect(server.calls).toHaveLength(3)
  const last = server.calls.at(-1)?.body
  expect(last).not.toHaveProperty(parameter)
  if (parameter === 'max_tokens') expect(last).toMatchObject({ max_completion_tokens: 100 })
})

it('learns several things one after the other', async () => {
  const server = await oddServer(
    refuses(400, { param: 'max_tokens', message: 'Use max_completion_tokens.' }),
    refuses(400, { param: 'stream_options' }),
    refuses(400, { param: 'temperature' }),
    says('No.'),
  )
  expect(await ask(modelAt(server.url))).toMatchObject({ text: 'No.' })
  expect(server.calls).toHaveLength(4)
})

it('learns nothing from a refusal that only quotes the request', async () => {
  const server = await oddServer(refuses(400, { code: 'content_filter' }))
  expect(await ask(modelAt(server.url))).toMatchObject({ failure: 'refused' })
  expect(server.calls).toHaveLength(1)
})

it('gives up when the same parameter is refused again', async () => {
  const server = await oddServer(refuses(400, { param: 'temperature' }))
  expect(await ask(modelAt(server.url))).toMatchObject({ failure: 'protocol' })
  expect(server.calls).toHaveLength(2)
})
