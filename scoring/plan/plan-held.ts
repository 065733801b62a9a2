import { clausesOf, type Clause } from '../behaviours/clauses.ts'
import type { BehaviourCode } from '../behaviours/codes.ts'
import { shareFound, stemsOf } from '../behaviours/content-words.ts'
import { embedOnce, type VectorOf } from '../behaviours/embed-once.ts'
import { readBuyerTurn } from '../behaviours/read-buyer-turn.ts'
import type { BuyerReading, Embed, TurnReading, Utterance } from '../behaviours/reading.ts'
import { cosine } from '../behaviours/similarity.ts'
import { actsNamed, foreseen, resolved, type Plan } from './plan-words.ts'

/**
 * Bounds and weights were chosen on ten plans of tests/scoring/plan/plans.ts. On seven others 9 of 14 foreseen lines are
 * heard and 1 of 15 others mistaken, 10 of 14 replies are found done and none of 14 others; `npm run evals:plans` counts
 * again. Nearness is a cosine; shared words, objection and act are added to it.
 */
const heardFrom = 0.4
const doneFrom = 0.5
const weights = { words: 0.2, objection: 0.2, act: 0.3 }
/** How surely a price has to be read as given away to speak against a plan to hold it. */
const givenAway = 0.6

/** Words of a transcript: `quote` is verbatim in turn `turn`. */
export type Found = { readonly turn: number; readonly quote: string }

/**
 * What became of a plan, from what was said alone: whether it was called for, and whether the reply does what was
 * meant. `not-called-for` where nobody said what was foreseen; `reply` is null where nothing was answered any more.
 */
export type PlanHeld =
  | { readonly kind: 'no-plan' | 'not-called-for' }
  | { readonly kind: 'done'; readonly heard: Found; readonly reply: Found }
  | { readonly kind: 'not-done'; readonly heard: Found; readonly reply: Found | null }

/** A turn with how the coder read it, where a rep said it. */
export type PlannedTurn = Utterance & { readonly reading?: TurnReading | undefined }

/**
 * Looks for a plan in a transcript. Of several turns that were foreseen, one whose reply does what was meant is taken,
 * else the nearest. It finds what is close in meaning and can miss or mistake it: its reader has the last word.
 * Rejects only where `embed` does.
 */
export async function planHeld(plan: Plan, turns: readonly PlannedTurn[], embed: Embed): Promise<PlanHeld> {
  if (plan.ifThey.trim() === '' || plan.iWill.trim() === '') return { kind: 'no-plan' }
  const [expected, meant] = [foreseen(plan), resolved(plan)]
  const spoken = turns.filter(({ text }) => text.trim() !== '')
  const vectorOf = await embedOnce(embed, [
    expected,
    meant,
    ...spoken.flatMap(({ text }) => partsOf(text).map((part) => part.text)),
  ])
  const objection = await readBuyerTurn({ n: 1, speaker: 'buyer', text: expected }, [], embed)
  const heard: { readonly turn: PlannedTurn; readonly part: Near }[] = []
  for (const turn of spoken) {
    if (turn.speaker !== 'buyer') continue
    const part = nearest(expected, turn.text, vectorOf)
    const bonus =
      part.score < heardFrom && part.score + weights.objection >= heardFrom
        ? sameObjection(objection, await readBuyerTurn(turn, turns, embed))
        : 0
    if (part.score + bonus >= heardFrom) heard.push({ turn, part: { ...part, score: part.score + bonus } })
  }
  const best = heard.toSorted((a, b) => b.part.score - a.part.score)
  if (!best[0]) return { kind: 'not-called-for' }
  const replies = best.map(({ turn, part }) => ({
    heard: { turn: turn.n, quote: part.quote },
    reply: replyTo(turn, spoken),
  }))
  for (const one of replies) {
    const done = one.reply ? doneIn(plan, meant, one.reply, vectorOf) : null
    if (done) return { kind: 'done', heard: one.heard, reply: done }
  }
  const [first] = replies
  if (!first) return { kind: 'not-called-for' }
  const reply = first.reply ? wholeOf(first.reply) : null
  return { kind: 'not-done', heard: first.heard, reply }
}

type Near = { readonly score: number; readonly quote: string }

/** The whole of a turn and each of its clauses. */
const partsOf = (text: string): readonly Pick<Clause, 'text'>[] => [{ text }, ...clausesOf(text)]

function nearest(wanted: string, text: string, vectorOf: VectorOf): Near {
  const vector = vectorOf(wanted)
  const parts = partsOf(text).map((part) => ({
    quote: part.text.trim(),
    score:
      Math.max(0, cosine(vector, vectorOf(part.text))) +
      weights.words * shareFound(stemsOf(wanted), stemsOf(part.text)),
  }))
  return parts.reduce((best, part) => (part.score > best.score ? part : best))
}

const sameObjection = (wanted: BuyerReading, said: BuyerReading): number =>
  wanted.objection !== 'none' && wanted.objection === said.objection ? weights.objection : 0

const replyTo = ({ n }: PlannedTurn, turns: readonly PlannedTurn[]): PlannedTurn | null =>
  turns.find((turn) => turn.n > n && turn.speaker === 'rep') ?? null

function doneIn(plan: Plan, meant: string, turn: PlannedTurn, vectorOf: VectorOf): Found | null {
  const acts = actsNamed(plan)
  const coded = [...(turn.reading?.behaviours ?? []), ...(turn.reading?.unsure ?? [])]
  if (acts.has('hold_with_reason') && surely(coded, 'discount_early') >= givenAway) return null
  const act = coded
    .filter(({ code }) => acts.has(code))
    .toSorted((a, b) => b.confidence - a.confidence)
    .at(0)
  const near = nearest(meant, turn.text, vectorOf)
  if (near.score + weights.act * (act?.confidence ?? 0) < doneFrom) return null
  return { turn: turn.n, quote: act && act.quote !== '' ? act.quote : near.quote }
}

const surely = (coded: TurnReading['behaviours'], wanted: BehaviourCode): number =>
  Math.max(0, ...coded.filter(({ code }) => code === wanted).map(({ confidence }) => confidence))

const wholeOf = ({ n, text }: PlannedTurn): Found => ({ turn: n, quote: text.trim() })
