import { parseArgs } from 'node:util'

/** Arguments or files that cannot be used: one line for whoever typed them. */
export class BadArguments extends Error {
  override readonly name = 'BadArguments'
}

const usage = 'score -- --in FILE.jsonl --out FILE.jsonl [--judge built-in|model]'

/** What to score, where to, and by whom. @throws BadArguments */
export function readScoreOptions(args: readonly string[]): {
  readonly from: string
  readonly to: string
  readonly judge: 'built-in' | 'model'
} {
  const { in: from, out: to, judge } = parsed(args)
  if (!from || !to) throw new BadArguments(`Give both --in and --out: ${usage}`)
  if (judge !== 'built-in' && judge !== 'model') {
    throw new BadArguments(`--judge is built-in or model, not “${judge}”.`)
  }
  return { from, to, judge }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        in: { type: 'string' },
        out: { type: 'string' },
        judge: { type: 'string', default: 'built-in' },
      },
    }).values
  } catch (error) {
    throw new BadArguments(`${error instanceof Error ? error.message : String(error)} Usage: ${usage}`)
  }
}
