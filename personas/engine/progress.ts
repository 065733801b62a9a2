import { changeObjection, isLive, shows, type Mind } from './mind.ts'
import { substance, told } from './substance.ts'
import { heardEnough } from './thresholds.ts'

export type Progress = { readonly objection: string; readonly to: 'answered' | 'resolved' }

/**
 * The objection under discussion moves on when it has been heard and met with substance; the one whose concern is
 * live only once that concern is in the open.
 * @returns what has just moved, or null.
 */
export function progress(mind: Mind): Progress | null {
  const id = mind.state.focus
  const objection = id === null ? undefined : mind.state.objections[id]
  if (id === null || !objection || objection.heard < heardEnough) return null
  if (isLive(mind, id) && !objection.disclosed) return null
  if (shows(mind, ...substance) < 0.4 && !told(mind)) return null
  if (objection.status === 'explored' || objection.status === 'surfaced') {
    changeObjection(mind, id, 'answered')
    return { objection: id, to: 'answered' }
  }
  if (objection.status !== 'answered' || mind.state.trust < 0.5) return null
  changeObjection(mind, id, 'resolved')
  mind.state.focus = null
  return { objection: id, to: 'resolved' }
}
