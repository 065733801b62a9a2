/* oxlint-disable no-console -- a program for the terminal */
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import { isMet } from '#scoring/causes/met.ts'
import { nextAfter, orderOf, type Retaken } from '#scoring/causes/protocol.ts'
import { whatMovedIt } from '#scoring/causes/what-moved-it.ts'
import { createEmbedder } from '#server/understanding/embedder.ts'
import { freshMoments } from './fresh-lines.ts'
import { causeMoments, type CauseMoment } from './lines.ts'
import { planted, simulatedRep, type Planted, type SimulatedRep } from './simulated-reps.ts'

/*
 * Planted-effect recovery, not validation: simulated reps have a known cause, say written lines, and the coder reads
 * whether the moment was met. It shows that the protocol can tell the causes apart where they are as it supposes, and
 * how often it mistakes them; whether people are like this no simulation can show.
 */
const repsPerCause = 1000
const calls = ['not learned yet', 'fear', 'missing information', 'limiting belief'] as const
type Called = (typeof calls)[number]

let seed = 20_261_130
/** Mulberry32: a seed gives the same reps again. */
function draw(): number {
  seed = (seed + 0x6d2b79f5) >>> 0
  let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}
const oneOf = <T>(all: readonly T[]): T => {
  const one = all[Math.floor(draw() * all.length)]
  if (one === undefined) throw new Error('nothing to draw from')
  return one
}

const { embed, close } = createEmbedder()
const met = new Map<string, boolean>()

/** Whether the coder reads what the moment called for in a reply to one of its wordings. */
async function isRead(moment: CauseMoment, heard: string, text: string): Promise<boolean> {
  const key = `${heard}\n${text}`
  const known = met.get(key)
  if (known !== undefined) return known
  const buyer = { n: 1, speaker: 'buyer' as const, text: heard }
  const reading = await readTurn({ n: 2, speaker: 'rep', text }, [buyer], [], [], embed)
  const done = isMet(reading, moment)
  met.set(key, done)
  return done
}

async function called(
  rep: SimulatedRep,
  moments: readonly CauseMoment[],
): Promise<{ readonly as: Called; readonly retakes: number }> {
  const moment = oneOf(moments)
  const order = orderOf(draw)
  const retakes: Retaken[] = []
  let asked = false
  let wrote = false
  for (;;) {
    const moved = whatMovedIt(retakes)
    const stuck = !moved.open && moved.mover === 'nothing'
    const next = nextAfter(order, retakes, { open: moved.open, stuck, asked })
    if (next.kind === 'ask') {
      asked = true
      wrote = draw() < rep.writes
    } else if (next.kind === 'over') {
      const as =
        moved.mover === 'stakes'
          ? 'fear'
          : moved.mover === 'facts'
            ? 'missing information'
            : wrote
              ? 'limiting belief'
              : 'not learned yet'
      return { as, retakes: retakes.length }
    } else {
      const { condition } = next
      const seen = retakes.filter((one) => one.condition === 'sheet').length
      const does = draw() < rep.chance(condition, retakes.length, seen)
      const text = oneOf(does ? moment.done : moment.left)
      retakes.push({ condition, done: await isRead(moment, oneOf(moment.heard), text) })
    }
  }
}

const width = 22

/** One set of lines: the confusion table, and how well its replies are read to begin with. */
async function report(title: string, moments: readonly CauseMoment[]): Promise<void> {
  const table = new Map<Planted, Record<Called, number>>()
  let [all, reps] = [0, 0]
  for (const cause of planted) {
    const row: Record<Called, number> = {
      'not learned yet': 0,
      fear: 0,
      'missing information': 0,
      'limiting belief': 0,
    }
    for (let n = 0; n < repsPerCause; n += 1) {
      const { as, retakes } = await called(simulatedRep(cause, draw), moments)
      row[as] += 1
      all += retakes
      reps += 1
    }
    table.set(cause, row)
  }
  console.log(`\n${title}`)
  console.log(`Planted causes and what the retakes were taken for, ${repsPerCause} simulated reps each`)
  console.log(`${(all / reps).toFixed(1)} retakes a rep`)
  for (const moment of moments) {
    const { right, of } = await readAsMeant(moment)
    console.log(`  ${moment.name}: ${right} of ${of} replies read as they were meant`)
  }
  console.log(['\nplanted', ...calls].map((word) => word.padEnd(width)).join(''))
  for (const [cause, row] of table)
    console.log(
      cause.padEnd(width) +
        calls.map((call) => `${((100 * row[call]) / repsPerCause).toFixed(0)} %`.padEnd(width)).join(''),
    )
  const told =
    calls.reduce((sum, call) => sum + (table.get(call)?.[call] ?? 0), 0) / (calls.length * repsPerCause)
  console.log(
    `Told apart, of those with exactly one cause: ${(100 * told).toFixed(1)} % (by chance 25 %, always the default 25 %)`,
  )
  const harmed =
    calls.slice(1).reduce((sum, call) => sum + (table.get('none')?.[call] ?? 0), 0) / repsPerCause
  console.log(`Without any cause, and taken for one other than the default: ${(100 * harmed).toFixed(1)} %`)
}

/** Replies to every wording that are read as they were meant: no protocol can tell apart what its coder cannot. */
async function readAsMeant(moment: CauseMoment): Promise<{ readonly right: number; readonly of: number }> {
  let [right, of] = [0, 0]
  for (const heard of moment.heard)
    for (const [lines, wanted] of [
      [moment.done, true],
      [moment.left, false],
    ] as const)
      for (const text of lines) {
        of += 1
        if ((await isRead(moment, heard, text)) === wanted) right += 1
      }
  return { right, of }
}

await report('On the lines on which thresholds, priors and the bound were chosen', causeMoments)
await report(
  'On fresh lines, written afterwards and not changed since they were read: the figure to quote',
  freshMoments,
)
await close()
