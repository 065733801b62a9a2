import { beliefNamed, commitOf } from './belief.ts'
import { effects, readingEffects, type BearsOn } from './effects.ts'
import { coherence, moveBelief, objectionOf, quoteOf, shows, type Act, type Mind } from './mind.ts'
import { told } from './substance.ts'
import { touching } from './thresholds.ts'
import { harm } from './weigh-acts.ts'

/** Codes that carry content: only these bear on the matter and may drag other beliefs along. */
const content: readonly string[] = ['proof_tied_to_need', 'two_sided', 'hold_with_reason', 'owned_conviction']

/** What the turn does to the buyer's beliefs, each movement with its cause and its words. */
export function believe(mind: Mind) {
  const { acts, heard, state, cast } = mind
  const { reading } = heard
  const damp =
    acts.reduce((least, { code }) => Math.min(least, effects[code]?.damps ?? 1), 1) *
    readingEffects.repeat.belief ** (reading.repeatOf?.times ?? 0)
  for (const act of acts) {
    for (const { on, ratio } of effects[act.code]?.ratios ?? []) bear(mind, act, on, ratio, damp)
  }
  tell(mind, damp)
  const discount = quoteOf(mind, 'discount_early')
  if (discount !== null && shows(mind, 'discount_early') >= 0.5) {
    state.incentive += 1
    mind.events.push({ type: 'incentive-offered', buyer: mind.buyer, quote: discount })
  }
  const safe = beliefNamed(cast.persona, 'safe')
  for (const claim of reading.claims) {
    if (claim.verdict !== 'mismatch' || safe === null) continue
    const change = { ratio: readingEffects.factError.ratio, relevance: 1, heard: 1 }
    moveBelief(mind, safe, change, 'fact_error', claim.quote)
  }
  state.commit = commitOf(cast, state.beliefs)
}

/** A fact that was asked for or is plainly told, where no code has counted it yet. */
function tell(mind: Mind, damp: number) {
  if (!told(mind) || shows(mind, 'proof_tied_to_need', 'two_sided') >= 0.4) return
  const quote = mind.heard.reading.claims.find(({ verdict }) => verdict === 'supported')?.quote ?? null
  const aim = focusBelief(mind)
  for (const { id } of mind.cast.persona.beliefs) {
    const relevance = (id === aim ? 1 : coherence) * damp
    moveBelief(
      mind,
      id,
      { ratio: readingEffects.fact, relevance, heard: heardFor(mind, id) },
      'fact_told',
      quote,
    )
  }
}

function bear(mind: Mind, act: Act, on: BearsOn, ratio: number, damp: number) {
  const { persona } = mind.cast
  const aim = on === 'focus' ? focusBelief(mind) : on === 'all' ? null : beliefNamed(persona, on)
  const backed = act.code === 'proof_tied_to_need' ? backing(mind) : 1
  const weight = ratio > 1 ? act.strength * damp * backed : harm(act.strength)
  for (const { id } of persona.beliefs) {
    const relevance = on === 'all' || id === aim ? 1 : content.includes(act.code) ? coherence : 0
    if (relevance === 0) continue
    const change = { ratio, relevance: relevance * weight, heard: heardFor(mind, id) }
    moveBelief(mind, id, change, act.code, act.quote)
  }
}

/** The belief of the objection under discussion, else the one that the turn comes nearest to. */
function focusBelief(mind: Mind): string | null {
  const focus = objectionOf(mind, mind.state.focus)
  if (focus) return focus.belief
  const [nearest] = [...mind.touched.belief]
    .filter(([, similarity]) => similarity >= touching.belief)
    .toSorted(([, a], [, b]) => b - a)
  return nearest?.[0] ?? mind.cast.persona.beliefs[0]?.id ?? null
}

/** How far the objections linked to a belief have been heard; a belief without an open objection counts as heard. */
function heardFor({ cast, state }: Mind, belief: string): number {
  const linked = cast.persona.objections
    .filter((objection) => objection.belief === belief)
    .map(({ id }) => state.objections[id])
    .filter((objection) => objection !== undefined && objection.raisedAt !== null)
  return linked.length === 0 ? 1 : Math.max(...linked.map((objection) => objection?.heard ?? 0))
}

/** Proof from the fact sheet counts in full, proof that the sheet does not know by half. */
function backing({ heard }: Mind): number {
  const { claims } = heard.reading
  if (claims.some(({ verdict }) => verdict === 'mismatch')) return 0
  return claims.some(({ verdict }) => verdict === 'supported') ? 1 : 0.5
}
