import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Who reads what a rep wrote before a conversation: their own pages, their export, and what erases it. */
const readers = [
  'server/db/schema/all.ts',
  'server/people/privacy/erase-roleplays.ts',
  'server/people/privacy/export-mine.ts',
  'server/people/privacy/retention.ts',
]

/** The files of the server that import something whose name ends so. */
const importing = (name: RegExp): string[] =>
  globSync('server/**/*.ts')
    .filter((file) => name.test(readFileSync(file, 'utf8')))
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()

it('leaves what was written before a conversation to its owner’s pages, export and erasing', () => {
  const files = importing(/from '[^']*schema\/readiness\.ts'|from '\.\/readiness\.ts'/)
  const elsewhere = files.filter((file) => !/^server\/(readiness|contract)\//.test(file))
  expect(elsewhere).toEqual(readers)
})

it('is asked for by the endpoints alone: no model, judge, voice, scorer or mail reaches it', () => {
  expect(
    importing(/from '[^']*\/readiness\/[^']*'/).filter((file) => !file.startsWith('server/readiness/')),
  ).toEqual(['server/handlers.ts'])
})

it('needs no model itself', () => {
  const own = globSync('server/readiness/*.ts').map((file) => readFileSync(file, 'utf8'))
  expect(own.length).toBeGreaterThan(3)
  for (const source of own) expect(source).not.toMatch(/from '[^']*\/(?:llm|judging|voice|mail)\//)
})
