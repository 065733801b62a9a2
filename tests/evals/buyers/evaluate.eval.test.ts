import { loadLibrary } from '#server/library/load.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { parts, readOptions } from './options.ts'

const library = loadLibrary()
const folder = mkdtempSync(join(tmpdir(), 'buyers-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...args: readonly string[]) {
  let [said, progress] = ['', '']
  const code = await evaluate(library, args, 1, {
    out: (text) => {
      said += text
    },
    progress: (text) => {
      progress += text
    },
  })
  return { code, said, progress }
}

describe('the command that measures the buyers', () => {
  it('ends with 0 where all holds and writes the figures that it prints', async () => {
    const file = join(folder, 'figures.json')
    const { code, said, progress } = await run(
      'variants',
      '--seeds',
      '6',
      '--scenario',
      'cfo-burned-budget',
      '--json',
      file,
    )
    expect(code).toBe(0)
    expect(said).toContain('Everything holds')
    expect(progress).toContain('36 of 36 rehearsals')
    const { seeds, sections } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly seeds: number
      readonly sections: readonly {
        readonly part: string
        readonly fails: readonly string[]
        readonly data: readonly { readonly variant: string; readonly points: number }[]
      }[]
    }
    expect(seeds).toBe(6)
    const [section] = sections
    expect(section).toMatchObject({ part: 'variants', fails: [] })
    for (const { variant, points } of section?.data ?? []) {
      expect(said).toMatch(new RegExp(`${variant}.*${points.toFixed(1).replace('.', '\\.')}`))
    }
  })

  it('ends with 1 and names what fails: one seed has no two peaks', async () => {
    const { code, said } = await run('checks', '--seeds', '1', '--scenario', 'cfo-burned-budget')
    expect(code).toBe(1)
    expect(said).toMatch(/Not all holds[^]*cfo-burned-budget: B9/)
  })

  it.each([
    [['--seeds', 'many'], '--seeds'],
    [['cfo-burnt-budget'], 'cfo-burnt-budget'],
    [['--by', 'guess'], '--by'],
    [['--loud'], '--loud'],
  ])('ends with 2 on %j and says what to write', async (args, named) => {
    const { code, progress } = await run(...args)
    expect(code).toBe(2)
    expect(progress).toContain(named)
    expect(progress).toContain('Use [checks|')
  })
})

describe('its options', () => {
  const known = ['one', 'two']

  it('asks for the checks alone in the short form', () => {
    expect(readOptions(['text', '20', 'two'], known, 2)).toMatchObject({
      parts: ['checks'],
      by: 'text',
      seeds: 20,
      scenarios: ['two'],
    })
  })

  it('measures everything by hand over fifty seeds where nothing is named', () => {
    expect(readOptions([], known, 2)).toEqual({
      parts,
      by: 'hand',
      seeds: 50,
      scenarios: [],
      json: null,
      workers: 2,
    })
  })

  it('takes parts in front and options behind', () => {
    const args = ['voice', 'variants', '--by', 'text', '--scenario', 'one', '--scenario', 'two']
    expect(readOptions(args, known, 2)).toMatchObject({
      parts: ['voice', 'variants'],
      by: 'text',
      scenarios: ['one', 'two'],
    })
  })
})
