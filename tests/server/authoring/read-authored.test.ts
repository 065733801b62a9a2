import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { authoredKinds, authoredSource, mostAuthoredLength } from '#contract/authoring.ts'
import { applyChanges } from '#server/authoring/apply-changes.ts'
import { budgetOf } from '#server/authoring/budget.ts'
import { jsonSchemaOf, schemaFiles } from '#server/authoring/json-schema.ts'
import { readAuthored, type Surroundings } from '#server/authoring/read-authored.ts'
import { remedyFor } from '#server/authoring/remedies.ts'
import { testedBuyer, wordsOf } from '#server/authoring/test-file.ts'
import { topLine } from '#server/authoring/top-line.ts'
import { libraryRoot, loadLibrary } from '#server/library/load.ts'

const library = loadLibrary()
const around: Surroundings = {
  persona: library.persona,
  personas: library.personas.map(({ id }) => id),
  rubrics: ['conviction-core'],
}
const persona = library.source('persona', 'ruth-calloway') ?? ''
const scenario = library.source('scenario', 'cfo-burned-budget') ?? ''
const lineOf = (source: string, text: string) =>
  source.split('\n').findIndex((line) => line.includes(text)) + 1
const mistakesIn = (kind: 'persona' | 'scenario', source: string) => {
  const read = readAuthored(kind, source, kind === 'persona' ? 'ruth-calloway' : 'cfo-burned-budget', around)
  return read.ok ? [] : read.mistakes
}

describe('what an author writes', () => {
  it.each([
    [
      'an unknown key',
      'persona',
      persona.replace('arena: buyer', 'arena: buyer\nhobby: bells'),
      'hobby',
      'hobby: bells',
      /take it out/u,
    ],
    [
      'a dangling reference',
      'persona',
      persona.replace('belief: worth', 'belief: value'),
      'objections.budget.belief',
      'belief: worth',
      /an id that the persona defines/u,
    ],
    [
      'a persona that is not there',
      'scenario',
      scenario.replace('persona: ruth-calloway', 'persona: nobody'),
      'persona',
      'persona: ruth',
      /use one of .* and others/u,
    ],
    [
      'a rubric that is not there',
      'scenario',
      scenario.replace('rubric: conviction-core', 'rubric: none'),
      'rubric',
      'rubric: conviction',
      /use one of conviction-core/u,
    ],
    [
      'another id',
      'scenario',
      scenario.replace('id: cfo-burned-budget', 'id: mine'),
      'id',
      'id: cfo-burned',
      /duplicate this/u,
    ],
    [
      'a character that cannot be stored',
      'persona',
      persona.replace('title: Chief', 'title: "Chief\\0"\nx: Chief').replace(/\nx: .*/u, ''),
      'title',
      'title: Chief',
      /type it anew/u,
    ],
  ] as const)('is refused by field, line and remedy for %s', (_, kind, source, field, at, message) => {
    const original = kind === 'persona' ? persona : scenario
    const line = lineOf(original, at)
    expect(mistakesIn(kind, source)[0]).toEqual({
      field,
      line: field === 'hobby' ? lineOf(source, at) : line,
      message: expect.stringMatching(message),
    })
  })

  it('is told twenty mistakes of the longest text at most; ten megabytes are no source', () => {
    const many = `${persona}\n${'- x\n'.repeat(mostAuthoredLength)}`
    expect(authoredSource.safeParse(many).success).toBe(false)
    const longest = many.slice(0, mostAuthoredLength)
    expect(authoredSource.safeParse(longest).success).toBe(true)
    expect(mistakesIn('persona', longest).length).toBeLessThanOrEqual(20)
  })

  it('takes entries of a form, and keeps comments and everything else as it was written', () => {
    const commented = scenario.replace('difficulty: 2', '# the second step\ndifficulty: 2')
    const changed = applyChanges(commented, [
      { path: ['difficulty'], value: 3 },
      { path: ['opening', 'lines', 3], value: 'One more: hello.' },
      { path: ['quickStart', 0] },
    ])
    expect(changed).toContain('# the second step\ndifficulty: 3')
    expect(changed).toContain('"One more: hello."')
    const [before, after] = [mistakesIn('scenario', commented), mistakesIn('scenario', changed)]
    expect([before, after]).toEqual([[], []])
    expect(() => applyChanges('title: [', [{ path: ['title'], value: 'x' }])).toThrow('authoring/invalid')
    expect(() => applyChanges(scenario, [{ path: ['title', 'deeper'], value: 1 }])).toThrow(
      'authoring/invalid',
    )
  })

  it('has a budget, and what shipped stays within it', () => {
    for (const one of library.personas)
      expect([one.id, budgetOf(one).tokens <= budgetOf(one).advised]).toEqual([one.id, true])
    for (const one of library.scenarios)
      expect(budgetOf(one).tokens).toBeLessThanOrEqual(budgetOf(one).advised)
  })

  it('shows its title while the rest cannot be read', () => {
    expect(topLine('name: "Marta: Olsen"\nbeliefs: [', 'name')).toBe('Marta: Olsen')
    expect(topLine('title: [', 'title')).toBeNull()
  })
})

it.each(authoredKinds)('writes the JSON Schema of a %s beside its files: npm run schemas', (kind) => {
  const schema = jsonSchemaOf(kind)
  expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#')
  expect(JSON.parse(readFileSync(join(libraryRoot, schemaFiles[kind]), 'utf8'))).toEqual(schema)
})

it('tests a file as before publishing, and says of every check what to change', async () => {
  const file = { file: 'mine.scenario.yaml', source: scenario }
  const tested = await testedBuyer(library, file, null, () => undefined)
  expect(tested).toMatchObject({ with: 'Ruth Calloway', report: { passed: true, seeds: 30 } })
  expect(wordsOf(tested)).toMatch(/30 seeds, simulated/u)
  for (const check of tested.report.checks.filter(({ what }) => !what.includes('takes up'))) {
    expect(remedyFor(check)).not.toMatch(/^Compare/u)
  }
  const broken = { file: 'mine.scenario.yaml', source: scenario.replace('title:', 'titel:') }
  await expect(testedBuyer(library, broken, null, () => undefined)).rejects.toThrow(
    /mine.scenario.yaml[^]*titel \(line \d+\)/u,
  )
})
