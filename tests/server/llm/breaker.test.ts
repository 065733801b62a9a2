import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { oddServer, refuses, says, streams, words } from '#tests/support/odd-server.ts'
import { ask, modelAt } from './ask.ts'

const storm = Array.from({ length: 5 }, () => refuses(429))
const times = { failures: 5, openMs: 150 }

it('leaves an endpoint alone after five failures in a row, and asks it again later', async () => {
  const server = await oddServer(...storm, says('No.'))
  const model = modelAt(server.url, {}, times)
  expect(await ask(model)).toMatchObject({ failure: 'rate-limited' })
  expect(await ask(model)).toMatchObject({ failure: 'breaker-open' })
  expect(server.calls).toHaveLength(5)
  expect(await ask(model)).toMatchObject({ failure: 'breaker-open' })
  expect(server.calls).toHaveLength(5)
  await wait(180)
  expect(await ask(model)).toMatchObject({ text: 'No.', failure: null })
  expect(await ask(model)).toMatchObject({ text: 'No.', failure: null })
})

it('opens again when the one call that is let through fails', async () => {
  const server = await oddServer(...storm, refuses(401), says('No.'))
  const model = modelAt(server.url, {}, times)
  await ask(model)
  await ask(model)
  await wait(180)
  expect(await ask(model)).toMatchObject({ failure: 'unauthorised' })
  expect(await ask(model)).toMatchObject({ failure: 'breaker-open' })
  expect(server.calls).toHaveLength(6)
})

it('leaves other organisations their model', async () => {
  const server = await oddServer(...storm, says('No.'))
  const model = modelAt(server.url, {}, { failures: 5, openMs: 60_000 })
  await ask(model)
  await ask(model)
  expect(await ask(model)).toMatchObject({ failure: 'breaker-open' })
  expect(await ask(model, { org: 'org-2' })).toMatchObject({ text: 'No.', failure: null })
})

it('does not count replies that break off after their first words', async () => {
  const server = await oddServer(streams(words('No')))
  const model = modelAt(server.url, {}, { failures: 2, openMs: 60_000 })
  for (let turn = 0; turn < 4; turn += 1) expect(await ask(model)).toMatchObject({ failure: 'cut-off' })
  expect(server.calls).toHaveLength(4)
})
