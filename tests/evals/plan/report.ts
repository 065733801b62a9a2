/* oxlint-disable no-console -- a program for the terminal */
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import { planHeld, type PlannedTurn } from '#scoring/plan/plan-held.ts'
import { foreseen } from '#scoring/plan/plan-words.ts'
import { createEmbedder } from '#server/understanding/embedder.ts'
import { chosenOn, held, type PlanCase } from '#tests/scoring/plan/plans.ts'

/*
 * How often an if-then plan is found in what was said. Plans and lines were written by hand by one author: it shows
 * what the bounds do, and is no study of reps. A line is set against its plan alone, so the floor is always "not heard".
 */
const { embed, close } = createEmbedder()

async function talk(line: string, reply: string): Promise<PlannedTurn[]> {
  const buyer = { n: 1, speaker: 'buyer' as const, text: line }
  const rep = { n: 2, speaker: 'rep' as const, text: reply }
  return [buyer, { ...rep, reading: await readTurn(rep, [buyer], [], [], embed) }]
}

async function share(
  cases: readonly PlanCase[],
  pairs: (one: PlanCase) => readonly (readonly [line: string, reply: string])[],
  found: (kind: string) => boolean,
): Promise<string> {
  let [hits, all] = [0, 0]
  for (const one of cases)
    for (const [line, reply] of pairs(one)) {
      all += 1
      const { kind } = await planHeld(one, await talk(line, reply), embed)
      if (found(kind)) hits += 1
    }
  return `${hits} of ${all}`
}

const heard = (kind: string) => kind !== 'not-called-for'
const done = (kind: string) => kind === 'done'
for (const [name, cases] of [
  ['plans that the bounds were chosen on', chosenOn],
  ['plans held out', held],
] as const) {
  // A reply is judged after a line that is foreseen beyond doubt, so that only the reply decides.
  const after = (replies: (one: PlanCase) => readonly string[]) => (one: PlanCase) =>
    replies(one).map((reply) => [foreseen(one), reply] as const)
  const before = (lines: (one: PlanCase) => readonly string[]) => (one: PlanCase) =>
    lines(one).map((line) => [line, one.done[0] ?? ''] as const)
  console.log(`${name} (${cases.length})`)
  console.log(
    `  foreseen lines heard    ${await share(
      cases,
      before((one) => one.foreseen),
      heard,
    )}`,
  )
  console.log(
    `  other lines mistaken    ${await share(
      cases,
      before((one) => one.other),
      heard,
    )}`,
  )
  console.log(
    `  replies found done      ${await share(
      cases,
      after((one) => one.done),
      done,
    )}`,
  )
  console.log(
    `  other replies mistaken  ${await share(
      cases,
      after((one) => one.left),
      done,
    )}`,
  )
}
await close()
