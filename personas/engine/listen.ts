import { effects } from './effects.ts'
import { changeObjection, objectionOf, shows, type Mind } from './mind.ts'
import { clamp } from './odds.ts'
import type { ObjectionStatus } from './state.ts'
import { heardEnough, touching } from './thresholds.ts'

const open: readonly ObjectionStatus[] = ['hinted', 'surfaced', 'explored', 'answered']
export const isOpen = (status: ObjectionStatus | undefined): boolean =>
  status !== undefined && open.includes(status)

/** What the buyer was asked about or told: the objection under discussion, and how far it has been heard. */
export function listen(mind: Mind) {
  const { state, touched } = mind
  const nearest = [...touched.objection]
    .filter(([id, similarity]) => similarity >= touching.objection && isOpen(state.objections[id]?.status))
    .toSorted(([, a], [, b]) => b - a)[0]
  if (nearest) state.focus = nearest[0]
  const focus = state.focus === null ? undefined : state.objections[state.focus]
  if (state.focus === null || !focus) return
  const gain = mind.acts.reduce((sum, { code, strength }) => sum + (effects[code]?.heard ?? 0) * strength, 0)
  focus.heard = clamp(focus.heard + clamp(gain, -0.1, 0.4))
  const asked = shows(mind, 'open_question', 'specific_reflection', 'name_tension')
  state.asked = asked >= 0.3 ? 0 : state.asked + 1
  if (focus.status === 'surfaced' && focus.heard >= heardEnough && asked >= 0.3) {
    changeObjection(mind, state.focus, 'explored')
  }
}

/**
 * A cue that was shown is met by asking, reflecting or naming it; walking past it twice hardens the objection, and so
 * does pushing.
 */
export function meetCue(mind: Mind) {
  const { state, before } = mind
  const cued = before.openCue
  if (cued !== null) {
    const met = shows(mind, 'name_tension', 'open_question', 'specific_reflection', 'invite_no')
    if (met < 0.3) miss(mind, cued)
    state.openCue = null
  }
  const pushed = shows(mind, 'pressure', 'arguing')
  if (pushed >= surelyPushed && state.focus !== null && isOpen(state.objections[state.focus]?.status)) {
    miss(mind, state.focus)
  }
}

/** The coder is wrong too often below this to close a subject for good. */
const surelyPushed = 0.75

function miss(mind: Mind, id: string) {
  const objection = mind.state.objections[id]
  if (!objection || !objectionOf(mind, id)) return
  objection.missedCues += 1
  mind.events.push({ type: 'cue-missed', buyer: mind.buyer, objection: id })
  if (objection.missedCues >= 2 && objection.status !== 'resolved') changeObjection(mind, id, 'hardened')
}
