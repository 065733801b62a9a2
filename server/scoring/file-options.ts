import { parseArgs } from 'node:util'

/** Arguments or files that cannot be used: one line for whoever typed them. */
export class BadArguments extends Error {
  override readonly name = 'BadArguments'
}

const usage = 'score -- --in FILE --out FILE.jsonl [--rep NAME] [--judge built-in|model]'

/** What to score, where to, and by whom. @throws BadArguments */
export function readScoreOptions(args: readonly string[]): {
  readonly from: string
  readonly to: string
  /** Who of a call's speakers is the rep; null for files of transcripts, which say so themselves. */
  readonly rep: string | null
  readonly judge: 'built-in' | 'model'
} {
  const { in: from, out: to, rep, judge } = parsed(args)
  if (!from || !to) throw new BadArguments(`Give both --in and --out: ${usage}`)
  if (judge !== 'built-in' && judge !== 'model') {
    throw new BadArguments(`--judge is built-in or model, not “${judge}”.`)
  }
  return { from, to, rep: rep ?? null, judge }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        in: { type: 'string' },
        out: { type: 'string' },
        rep: { type: 'string' },
        judge: { type: 'string', default: 'built-in' },
      },
    }).values
  } catch (error) {
    throw new BadArguments(`${error instanceof Error ? error.message : String(error)} Usage: ${usage}`)
  }
}
