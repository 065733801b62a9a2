import { changeObjection, isLive, shows, type Mind } from './mind.ts'
import { heardEnough } from './thresholds.ts'

const substance = [
  'proof_tied_to_need',
  'two_sided',
  'candour',
  'costly_truth',
  'hold_with_reason',
  'owned_conviction',
  'direct_answer',
] as const

/**
 * The objection under discussion moves on when it has been heard and met with substance; the one whose concern is
 * live only once that concern is in the open.
 * @returns what it has just become, or null.
 */
export function progress(mind: Mind): 'answered' | 'resolved' | null {
  const id = mind.state.focus
  const objection = id === null ? undefined : mind.state.objections[id]
  if (id === null || !objection || objection.heard < heardEnough) return null
  if (isLive(mind, id) && !objection.disclosed) return null
  if (shows(mind, ...substance) < 0.4) return null
  if (objection.status === 'explored' || objection.status === 'surfaced') {
    changeObjection(mind, id, 'answered')
    return 'answered'
  }
  if (objection.status !== 'answered' || mind.state.trust < 0.5) return null
  changeObjection(mind, id, 'resolved')
  mind.state.focus = null
  return 'resolved'
}
