import { shared, stems } from './meaning.ts'
import { changeObjection, isLive, shows, type Mind } from './mind.ts'
import { substance, told } from './substance.ts'
import { heardEnough } from './thresholds.ts'

/** Nearness (cosine, 0–1) to an objection's subject from which what is told is heard as an answer to it. */
const nearEnough = 0.42

/** Whether what was told bears on the objection: office days settle nobody's doubts about a team. */
function bearsOn({ touched, cast, heard }: Mind, id: string): boolean {
  if ((touched.objection.get(id) ?? 0) >= nearEnough) return true
  const objection = cast.persona.objections.find((one) => one.id === id)
  const spoken = objection ? [...objection.topics, ...objection.weigh, ...objection.insist].join(' ') : ''
  return shared(stems(heard.text), stems(spoken)) >= wordsInCommon
}

/** Words of meaning in common with what the buyer says on it that show the same. */
const wordsInCommon = 2

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
  if ((shows(mind, ...substance) < 0.4 && !told(mind)) || !bearsOn(mind, id)) return null
  if (objection.status === 'explored' || objection.status === 'surfaced') {
    changeObjection(mind, id, 'answered')
    return { objection: id, to: 'answered' }
  }
  if (objection.status !== 'answered' || mind.state.trust < 0.5) return null
  changeObjection(mind, id, 'resolved')
  mind.state.focus = null
  return { objection: id, to: 'resolved' }
}
