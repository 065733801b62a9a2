import { parseArgs } from 'node:util'

export const parts = ['checks', 'prompt-only', 'difficulty', 'variants', 'voice'] as const
export type Part = (typeof parts)[number]
/** Turns read by hand, the engine alone; or with text through the coder, the whole. */
export type By = 'hand' | 'text'

export type Options = {
  readonly parts: readonly Part[]
  readonly by: By
  readonly seeds: number
  /** Empty: all of the library. */
  readonly scenarios: readonly string[]
  readonly json: string | null
  readonly workers: number
}

/** Something on the command line that cannot be used; the text says what to write instead. */
export class WrongUse extends Error {
  constructor(text: string) {
    super(`${text}\n${usage}`)
    this.name = 'WrongUse'
  }
}

const usage = `Use [${parts.join('|')} …] [--by hand|text] [--seeds N] [--scenario ID …] [--json FILE] [--workers N];
for one scenario's checks in short: hand|text [SEEDS] [SCENARIO …].`

const acceptanceSeeds = 50

/**
 * Reads the command line: parts, ways, a number of seeds and scenarios in any order, or the options of the same names.
 * Everything is measured where no part is named; a way in first place asks for the checks alone. @throws WrongUse
 */
export function readOptions(args: readonly string[], known: readonly string[], cores: number): Options {
  const { values, positionals } = parse(args)
  const [first] = positionals
  const plain = positionals.filter((word) => !isPart(word) && !isBy(word) && !/^\d+$/u.test(word))
  const scenarios = [...(values.scenario ?? []), ...plain]
  const strange = scenarios.find((id) => !known.includes(id))
  if (strange !== undefined) {
    throw new WrongUse(`There is no part or scenario “${strange}”; scenarios are ${known.join(', ')}.`)
  }
  const named = positionals.filter(isPart)
  const short = first !== undefined && isBy(first)
  return {
    parts: named.length > 0 ? named : short ? ['checks'] : parts,
    by: way(values.by ?? positionals.find(isBy) ?? 'hand'),
    seeds: wholeNumber(
      '--seeds',
      values.seeds ?? positionals.find((word) => /^\d+$/u.test(word)),
      acceptanceSeeds,
    ),
    scenarios,
    json: values.json ?? null,
    workers: wholeNumber('--workers', values.workers, Math.max(1, cores)),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        by: { type: 'string' },
        seeds: { type: 'string' },
        scenario: { type: 'string', multiple: true },
        json: { type: 'string' },
        workers: { type: 'string' },
      },
    })
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error))
  }
}

const isPart = (word: string): word is Part => parts.some((part) => part === word)
const isBy = (word: string): word is By => word === 'hand' || word === 'text'

function way(given: string): By {
  if (isBy(given)) return given
  throw new WrongUse(`--by is “${given}”; write hand or text.`)
}

function wholeNumber(name: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise
  const value = Number(given)
  if (/^\d+$/u.test(given) && value >= 1 && value <= 1000) return value
  throw new WrongUse(`${name} is “${given}”; write a whole number from 1 to 1000.`)
}
