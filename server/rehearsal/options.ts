import { parseArgs } from 'node:util'
import type { Cast } from '#personas/schema.ts'

/** Something on the command line that cannot be used; the text is one line and says what to write instead. */
export class UsageError extends Error {
  constructor(text: string) {
    super(text)
    this.name = 'UsageError'
  }
}

export type RehearseOptions =
  | { readonly list: true }
  | {
      readonly list: false
      readonly scenario: string
      readonly seed: number
      /** Null: the scenario's own. */
      readonly difficulty: Cast['difficulty'] | null
      readonly voice: 'built-in' | 'model'
      /** Where the rep's lines come from; null where somebody types them. */
      readonly rep: string | null
      /** A file with an offer pack, to be played in the place of the scenario's own offer; null for none. */
      readonly pack: string | null
      /** Whether the buyer's state is shown to whoever types. */
      readonly showState: boolean
    }

const usage =
  'Use --list, or --scenario ID --seed N --rep FILE|scripted:NAME [--difficulty 1-4] [--voice built-in|model] [--pack FILE], or --interactive in place of --rep.'

/** Reads the command line of `rehearse`. @throws UsageError */
export function readOptions(args: readonly string[]): RehearseOptions {
  const values = parse(args)
  if (values.list) return { list: true }
  const { scenario, rep } = values
  if (scenario === undefined) throw new UsageError(`A scenario is missing. ${usage}`)
  if (values.interactive === (rep !== undefined)) {
    throw new UsageError(`Give either --rep or --interactive. ${usage}`)
  }
  return {
    list: false,
    scenario,
    seed: wholeNumber('--seed', values.seed ?? '1', [0, 2 ** 31 - 1]),
    difficulty:
      values.difficulty === undefined
        ? null
        : (wholeNumber('--difficulty', values.difficulty, [1, 4]) as Cast['difficulty']),
    voice: voice(values.voice),
    rep: rep ?? null,
    pack: values.pack ?? null,
    showState: values.state,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        list: { type: 'boolean', default: false },
        scenario: { type: 'string' },
        seed: { type: 'string' },
        rep: { type: 'string' },
        pack: { type: 'string' },
        difficulty: { type: 'string' },
        voice: { type: 'string', default: 'built-in' },
        interactive: { type: 'boolean', default: false },
        state: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : '').split(/\.\s|\n/u)
    throw new UsageError(`${first}. ${usage}`)
  }
}

function wholeNumber(name: string, given: string, [least, most]: readonly [number, number]): number {
  const value = Number(given)
  if (/^\d+$/u.test(given) && value >= least && value <= most) return value
  throw new UsageError(`${name} is “${given}”; write a whole number from ${least} to ${most}.`)
}

function voice(given: string): 'built-in' | 'model' {
  if (given === 'built-in' || given === 'model') return given
  throw new UsageError(`--voice is “${given}”; write built-in or model.`)
}
