import { effects } from './effects.ts'
import { changeObjection, objectionOf, shows, type Mind } from './mind.ts'
import { clamp } from './odds.ts'
import type { ObjectionStatus } from './state.ts'
import { heardEnough, touching } from './thresholds.ts'

const open: readonly ObjectionStatus[] = ['hinted', 'surfaced', 'explored', 'answered']
export const isOpen = (status: ObjectionStatus | undefined): boolean =>
  status !== undefined && open.includes(status)

/** The objection under discussion, by what the buyer was asked about or told, and how far it has been heard. */
export function listen(mind: Mind) {
  const { state } = mind
  state.focus = focusOf(mind)
  const focus = state.focus === null ? undefined : state.objections[state.focus]
  if (state.focus === null || !focus) return
  focus.heard = clamp(focus.heard + clamp(heardNow(mind), -0.1, 0.4))
  const asked = shows(mind, 'open_question', 'specific_reflection', 'name_tension')
  state.asked = asked >= 0.3 ? 0 : state.asked + 1
  if (focus.status === 'surfaced' && focus.heard >= heardEnough && asked >= 0.3) {
    changeObjection(mind, state.focus, 'explored')
  }
}

/** How much nearer another objection must be touched before the talk moves over to it. */
const movesOver = 0.08

/** The talk stays with an objection until another one is touched more nearly; with the live one until it is asked away. */
function focusOf(mind: Mind): string | null {
  const { state, touched, cast } = mind
  const near = (id: string) => touched.objection.get(id) ?? 0
  const [nearest] = [...touched.objection]
    .filter(([id, similarity]) => similarity >= touching.objection && isOpen(state.objections[id]?.status))
    .toSorted(([, a], [, b]) => b - a)
  const { focus } = state
  if (!nearest) return focus
  if (focus === null || !isOpen(state.objections[focus]?.status)) return nearest[0]
  if (focus === cast.variant.objection && shows(mind, 'open_question', 'closed_question') < 0.3) return focus
  return nearest[1] >= near(focus) + movesOver ? nearest[0] : focus
}

/** Being asked on makes a person feel heard also the third time, if less: saturation counts by half here. */
function heardNow({ acts, heard }: Mind): number {
  return acts.reduce((sum, { code, strength }) => {
    const sure = heard.reading.behaviours.find((one) => one.code === code)?.confidence ?? strength
    return sum + (effects[code]?.heard ?? 0) * Math.max(strength, (strength + sure) / 2)
  }, 0)
}

/**
 * A cue that was shown is met by asking, reflecting or naming it; walking past it twice hardens the objection, and so
 * does pushing.
 */
export function meetCue(mind: Mind) {
  const { state, before } = mind
  const cued = before.openCue
  if (cued !== null) {
    // Whether it was met, not how much that still counts: an often asked question meets a cue as well.
    const met = mind.heard.reading.behaviours.some(({ code }) => meeting.includes(code))
    if (!met) miss(mind, cued)
    state.openCue = null
  }
  const pushed = shows(mind, 'pressure', 'arguing')
  if (pushed >= surelyPushed && state.focus !== null && isOpen(state.objections[state.focus]?.status)) {
    miss(mind, state.focus)
  }
}

const meeting: readonly string[] = ['name_tension', 'open_question', 'specific_reflection', 'invite_no']

/** The coder is wrong too often below this to close a subject for good. */
const surelyPushed = 0.75

function miss(mind: Mind, id: string) {
  const objection = mind.state.objections[id]
  if (!objection || !objectionOf(mind, id)) return
  objection.missedCues += 1
  mind.events.push({ type: 'cue-missed', buyer: mind.buyer, objection: id })
  if (objection.missedCues >= 2 && objection.status !== 'resolved') changeObjection(mind, id, 'hardened')
}
