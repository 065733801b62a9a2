import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { repsSchema } from '#personas/reps.ts'

const run = promisify(execFile)
const turnsEach = 20
const root = new URL('../..', import.meta.url)

/** Transcripts of 20 turns a second once warm: the time for many less the time for one, whole program each. */
export async function scoreThroughput(folder: string, many: number): Promise<number> {
  const one = await scoring(folder, 1)
  const all = await scoring(folder, many + 1)
  return (many * 1000) / (all - one)
}

async function scoring(folder: string, transcripts: number): Promise<number> {
  const [from, to] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')]
  writeFileSync(from, Array.from({ length: transcripts }, (_, id) => transcript(id)).join('\n'))
  const began = performance.now()
  await run(process.execPath, ['server/cli/score.ts', '--in', from, '--out', to], { cwd: root })
  return performance.now() - began
}

const { reps } = repsSchema.parse(
  parse(readFileSync(new URL('personas/reps/cfo-burned-budget.reps.yaml', root), 'utf8')),
)
const said = Object.values(reps).flat()

/** No text twice over all transcripts: a cache must not answer for the coder. */
const transcript = (id: number): string =>
  JSON.stringify({
    id: String(id),
    turns: Array.from({ length: turnsEach }, (_, n) => ({
      speaker: n % 2 === 0 ? 'rep' : 'buyer',
      text: `${said[(id * 7 + n) % said.length] ?? ''} That was on day ${id} of week ${n + 1}.`,
    })),
  })
