import type { Shock } from '../schema.ts'
import { moved } from './belief.ts'
import { moveTrust, type Mind } from './mind.ts'
import { clamp, logOdds } from './odds.ts'
import { raise } from './raise.ts'

/** Nothing breaks in before both sides have spoken. */
const earliest = 2

/**
 * The news that breaks into this reply: the first that has not yet come and whose time it is. Null where there is none,
 * and in the last exchange, where nobody could still answer it.
 */
export function dueShock({ cast, state, before, exchange }: Mind): Shock | null {
  const { shocks, limits } = cast.scenario
  if (exchange < earliest || exchange >= limits.exchanges) return null
  const isDue = ({ id, when }: Shock) => {
    if (state.shocks?.[id] !== undefined) return false
    if (when.exchange !== undefined) return exchange >= when.exchange
    if (when.trust !== undefined) return state.trust >= when.trust
    const raised = when.objection === undefined ? undefined : before.objections[when.objection]
    return raised !== undefined && raised.raisedAt !== null
  }
  return shocks.find(isDue) ?? null
}

/** What the news does to the buyer: numbers of the scenario, and perhaps an objection that is on the table now. */
export function takeShock(mind: Mind, { id, trust, patience, reactance, beliefs, raises }: Shock) {
  const { state, cast, buyer, exchange } = mind
  state.shocks = { ...state.shocks, [id]: exchange }
  mind.events.push({ type: 'shock', buyer, shock: id })
  if (trust !== 0) moveTrust(mind, trust, 'shock', null)
  state.patience = clamp(state.patience + patience)
  state.reactance = clamp(state.reactance + reactance)
  for (const { id: belief, start } of cast.persona.beliefs) {
    const was = state.beliefs[belief] ?? logOdds(start)
    const delta = moved(cast.persona, state.beliefs, belief, beliefs[belief] ?? 0) - was
    if (delta === 0) continue
    state.beliefs[belief] = was + delta
    mind.events.push({ type: 'belief-moved', buyer, belief, delta, cause: 'shock', quote: null })
  }
  // What was being said is gone from the table.
  state.openCue = null
  state.opportunityAt = exchange
  if (raises !== undefined) bringUp(mind, raises)
}

/** However it stood, it is there anew, and what was heard of it before was about less. */
function bringUp(mind: Mind, id: string) {
  const objection = mind.state.objections[id]
  if (!objection) return
  if (objection.status === 'hardened') {
    mind.state.focus = id
    return
  }
  objection.heard = Math.min(objection.heard, heardBefore)
  raise(mind, id)
}

/** Of hearing (0–1) what is left when an objection comes back with news. */
const heardBefore = 0.2
