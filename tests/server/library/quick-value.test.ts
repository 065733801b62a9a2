import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { parseYaml } from '#server/library/parse-yaml.ts'
import { quickValue } from '#server/library/quick-value.ts'
import { libraryRoot } from '#server/library/load.ts'

const folders = ['personas/library', 'personas/scenarios', 'personas/reps', 'scoring/rubrics']
const files = folders.flatMap((folder) =>
  readdirSync(join(libraryRoot, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(libraryRoot, folder, name)),
)
const anything = z.unknown()

describe('the quick parser', () => {
  it('gives for every file of the library what the careful one gives', () => {
    for (const file of files) {
      const source = readFileSync(file, 'utf8')
      const careful = parseYaml(source, anything)
      expect(careful, file).toMatchObject({ ok: true })
      expect(quickValue(source, anything), file).toEqual(careful.ok ? careful.value : null)
    }
  })

  it.each([
    ['a key that stands twice', 'a: 1\na: 2\n'],
    ['an alias', 'a: &x [1]\nb: *x\n'],
    ['an alias in brackets', 'a: [&x b, *x]\n'],
    ['broken YAML', 'a: [1\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
  ])('leaves %s to the careful one', (_, source) => {
    expect(quickValue(source, anything)).toBeNull()
  })

  it('leaves a value that the schema refuses to the careful one', () => {
    expect(quickValue('a: 1\n', z.strictObject({ b: z.number() }))).toBeNull()
  })
})
