import { effects, readingEffects } from './effects.ts'
import { difficultyOf } from './difficulty.ts'
import { moveTrust, shows, type Mind } from './mind.ts'
import { substance, told } from './substance.ts'
import { clamp } from './odds.ts'
import { harm, trustEffect } from './weigh-acts.ts'

/** Trust cannot move further than this in one turn, a noticed false claim apart. */
const mostTrustATurn = 0.15
const reactanceDecay = 0.9
/** What a good turn's trust is multiplied by where there is none yet; at .6 of trust it counts as in the table. */
const earlyTrust = 2.4
/** Uptake that leaves engagement where it is; below it a reply could have gone to anybody. */
const evenUptake = 0.2

/** Trust, reactance, patience and engagement after a turn. */
export function feel(mind: Mind) {
  const { state, heard } = mind
  const { reading } = heard
  state.patience -= difficultyOf(mind.cast).patience * (isWorthwhile(mind) ? worthwhilePatience : 1)
  state.reactance *= reactanceDecay
  feelActs(mind)
  const { monologue, repeat, factError } = readingEffects
  const beyond = Math.max(0, reading.words - monologue.after)
  if (beyond > 0) {
    state.reactance += monologue.reactance
    state.patience += monologue.patience * Math.ceil(beyond / monologue.every)
  }
  if (reading.repeatOf) {
    const times = Math.min(reading.repeatOf.times, 4)
    moveTrust(mind, repeat.trust * times, 'repeat', null)
    state.reactance += repeat.reactance * times
    state.patience += repeat.patience * times
  }
  for (const claim of reading.claims.filter(({ verdict }) => verdict === 'mismatch')) {
    moveTrust(mind, factError.trust, 'fact_error', claim.quote)
    state.reactance += factError.reactance
    state.patience += factError.patience
    mind.events.push({
      type: 'fact-error-noticed',
      buyer: mind.buyer,
      quote: claim.quote,
      factId: claim.factId,
    })
  }
  engage(mind)
  state.reactance = clamp(state.reactance)
  state.patience = clamp(state.patience)
}

function feelActs(mind: Mind) {
  const { state, acts } = mind
  // Trust comes on foot: the nearer to full, the less one more good turn adds.
  const room = earlyTrust * difficultyOf(mind.cast).warmth * (1 - state.trust)
  const trusts = acts.map((act) => {
    const trust = trustEffect(act.code, act)
    return { act, trust: trust > 0 ? trust * room : trust }
  })
  const net = trusts.reduce((sum, { trust }) => sum + trust, 0)
  const scale = Math.abs(net) > mostTrustATurn ? mostTrustATurn / Math.abs(net) : 1
  for (const { act, trust } of trusts) {
    moveTrust(mind, trust * scale, act.code, act.quote)
    const effect = effects[act.code]
    if (!effect) continue
    const counts = (change: number) =>
      effect.polarity === '-' ? change * harm(act.strength) : change * act.strength
    state.reactance = clamp(state.reactance + counts(effect.reactance))
    state.patience = clamp(state.patience + counts(effect.patience))
  }
  const ask = acts.find(({ code }) => code === 'clean_ask')
  if (ask && state.commit < 0.4) state.reactance += 0.02 * ask.strength
}

/** A turn that took up what was said, asked on, or told something costs less patience than one that did not. */
const worthwhilePatience = 0.55
const isWorthwhile = (mind: Mind): boolean =>
  (mind.heard.reading.uptake ?? 0) >= evenUptake + 0.1 ||
  shows(mind, 'open_question', 'specific_reflection', ...substance) >= 0.4 ||
  told(mind)

/** Falls when replies do not take up what was just said, recovers with specific uptake. */
function engage(mind: Mind) {
  const { state, before, acts } = mind
  const { uptake, repeatOf } = mind.heard.reading
  const shown = acts.some(({ code, strength }) => code === 'specific_reflection' && strength >= 0.4)
  // An answer, a proof or a limit told plainly bears on the matter in other words than the buyer's.
  const tells = shows(mind, ...substance) >= 0.4 || told(mind)
  const taken = uptake === null ? null : Math.max(uptake, shown ? 0.5 : tells ? evenUptake : 0)
  if (taken !== null) state.engagement += clamp((taken - evenUptake) * 0.3, -0.07, 0.08)
  if (repeatOf) state.engagement -= 0.05
  const empty = acts.length > 0 && acts.every(({ code }) => effects[code]?.polarity === '-')
  if (empty) state.engagement -= 0.04
  state.engagement = clamp(state.engagement)
  if (before.engagement >= 0.4 && state.engagement < 0.4) {
    mind.events.push({ type: 'disengaged', buyer: mind.buyer, engagement: state.engagement })
  }
}
