import { describe, expect, it } from 'vitest'
import { checkRubric } from '#server/rubrics/check-rubric.ts'
import { readRubric } from '#server/rubrics/read-rubric.ts'
import { coreSource } from '#tests/scoring/core-rubric.ts'

const id = 'conviction-core'
const lineOf = (text: string) => coreSource.split('\n').findIndex((line) => line.includes(text)) + 1
const mistakesIn = (source: string) => {
  const read = readRubric(source, id)
  return read.ok ? [] : read.mistakes
}
const expanding = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefghi'.split('').map((name, index) => {
    const before = 'abcdefgh'[index] ?? 'a'
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`
  }),
].join('\n')

describe('the source of a rubric', () => {
  it('has one hash whatever its layout, and another for another word', () => {
    const hashOf = (source: string) => {
      const read = readRubric(source, id)
      return read.ok ? read.hash : read.mistakes
    }
    const relaid = `# a comment\n${coreSource.replace('title: Conviction, core', 'title: "Conviction, core"')}\n`
    expect(hashOf(relaid)).toBe(hashOf(coreSource))
    expect(hashOf(coreSource.replace('Candour', 'Candor'))).not.toBe(hashOf(coreSource))
  })

  it.each([
    [
      'an unknown field',
      coreSource.replace('foundationGate: 60', 'foundationGate: 60\ncolour: red'),
      {
        field: 'colour',
        line: lineOf('foundationGate') + 1,
        message: expect.stringContaining('take it out'),
      },
    ],
    [
      'a wrong type',
      coreSource.replace('foundationGate: 60', 'foundationGate: high'),
      { field: 'foundationGate', line: lineOf('foundationGate'), message: 'It must be a number; write one.' },
    ],
    [
      'a gate out of bounds',
      coreSource.replace('foundationGate: 60', 'foundationGate: 10'),
      { field: 'foundationGate', line: lineOf('foundationGate'), message: 'Give at least 40.' },
    ],
    [
      'a code that is none',
      coreSource.replace('code: C6', 'code: C8'),
      {
        field: 'dimensions.1.criteria.5.code',
        line: lineOf('code: C6'),
        message: expect.stringContaining('C1, C2'),
      },
    ],
    [
      'another id',
      coreSource.replace('id: conviction-core', 'id: my-own'),
      { field: 'id', line: 1, message: expect.stringContaining('begin a new rubric') },
    ],
    [
      'indentation that cannot be read',
      coreSource.replace('    levels:', '   levels:'),
      { field: '', line: expect.any(Number), message: expect.stringContaining('Mend the YAML') },
    ],
    [
      'a text with a character that cannot be stored',
      coreSource.replace('title: Candour', 'title: "Can\\0dour"'),
      {
        field: 'dimensions.0.criteria.1.title',
        line: lineOf('title: Candour'),
        message: expect.stringContaining('type it anew'),
      },
    ],
    [
      'aliases that blow up',
      expanding,
      { field: 'yaml', line: 1, message: expect.stringContaining('Write the aliases out') },
    ],
    [
      'brackets without end',
      '['.repeat(50_000),
      { field: '', line: 1, message: expect.stringContaining('flatter') },
    ],
    ['list marks without end', '- '.repeat(25_000), { line: 1, message: expect.any(String) }],
    [
      'a poisoned key',
      `${coreSource}\n__proto__:\n  polluted: true\n`,
      { message: expect.stringContaining('take it out') },
    ],
    ['nothing at all', '', { field: 'the file', line: 1, message: expect.any(String) }],
  ])('names field, line and remedy of %s', (_, source, expected) => {
    expect(mistakesIn(source)[0]).toMatchObject(expected)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('comes back with what is vague, by the field it stands in', () => {
    const source = coreSource.replace(
      'for: Answered the question before anything else.',
      'for: Is confident.',
    )
    const { findings, mistakes, hash } = checkRubric(source, id)
    expect(mistakes).toEqual([])
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(findings).toContainEqual(
      expect.objectContaining({
        path: 'dimensions.1.criteria.0.for',
        kind: 'not-observable',
        start: 3,
        end: 12,
      }),
    )
  })

  it('finds nothing vague in the shipped rubric', () => {
    expect(checkRubric(coreSource, id).findings).toEqual([])
  })
})
