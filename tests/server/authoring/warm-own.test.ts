import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { warmAllOwn, warmOwn } from '#server/authoring/warm-own.ts'
import type { Database } from '#server/db/client.ts'
import { embeddingWidth } from '#server/understanding/worker-protocol.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { newAuthor } from './author.ts'

vi.setConfig({ testTimeout: 120_000 })

const dataDir = mkdtempSync(join(tmpdir(), 'conviction-warm-own-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
const never = new AbortController().signal

/** An embedder that knows nothing yet and keeps count. */
function counting() {
  const asked: string[] = []
  const remembered: string[] = []
  const embed = async (texts: readonly string[]) =>
    texts.map((text) => {
      asked.push(text)
      const vector = new Float32Array(embeddingWidth)
      vector[text.length % embeddingWidth] = 1
      return vector
    })
  const remember = (text: string) => void remembered.push(text)
  return { asked, remembered, embedder: { embed, knows: () => false, remember } }
}

const makeDb = useDatabase()
let database: Database
beforeAll(async () => {
  database = await makeDb()
})

it('works out what was published once, for its organisation, and knows it after a restart', async () => {
  const { copy, view, save, test, publishIt, queued, deps, who } = await newAuthor(database.db)
  const other = await newAuthor(database.db)
  await copy('persona', 'ruth-calloway', 'ruth-two')
  const { source } = await view('persona', 'ruth-two')
  await save('persona', 'ruth-two', source.replace('what the auditors found', 'what Brindle found'), 1)
  await test('persona', 'ruth-two')
  expect(queued()).toEqual(['test-authored'])
  await publishIt('persona', 'ruth-two')
  expect(queued()).toEqual(['test-authored', 'warm-authored'])

  const first = counting()
  const within = (embedder: ReturnType<typeof counting>['embedder']) => ({ ...deps, embedder, dataDir })
  const count = await warmOwn(within(first.embedder), who.orgId, never)
  expect(first.asked).toContain('what brindle found')
  expect(count).toBe(first.asked.length)
  expect(await warmOwn(within(counting().embedder), other.who.orgId, never)).toBe(0)

  const second = counting()
  await warmAllOwn(within(second.embedder), never)
  expect(second.asked).toEqual([])
  expect(second.remembered.toSorted()).toEqual(first.asked.toSorted())
})
