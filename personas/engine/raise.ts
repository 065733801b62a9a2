import { changeObjection, type Mind } from './mind.ts'
import { isOpen } from './listen.ts'
import { heardEnough, touching } from './thresholds.ts'

/** An objection in focus that nobody asks about is left for the next one after this many exchanges. */
const restsAfter = 4

/**
 * The objection the buyer would raise next: one whose subject was just touched, else the next they volunteer. The
 * one whose concern is live is never further than second, so that every run can reach it.
 */
export function nextObjection({ cast, state, touched }: Mind): string | null {
  const latent = cast.persona.objections.filter(({ id }) => state.objections[id]?.status === 'latent')
  const near = latent
    .filter(({ id }) => (touched.objection.get(id) ?? 0) >= touching.objection + 0.08)
    .toSorted((a, b) => (touched.objection.get(b.id) ?? 0) - (touched.objection.get(a.id) ?? 0))[0]
  if (near) return near.id
  const live = latent.find(({ id }) => id === cast.variant.objection)
  if (live && raisedIn(state) >= 1) return live.id
  return (latent.find(({ volunteered }) => volunteered) ?? null)?.id ?? null
}

const raisedIn = ({ objections }: Mind['state']): number =>
  Object.values(objections).filter(({ raisedAt }) => raisedAt !== null).length

/** Whether there is room for another objection: none is open, or the open one has been left alone. */
export function mayRaise({ state, cast }: Mind): boolean {
  const focus = state.focus === null ? undefined : state.objections[state.focus]
  if (focus === undefined || !isOpen(focus.status) || focus.status === 'answered') return true
  // What weighs most comes up as soon as what was said first has been heard, and before anything third.
  const waiting = state.objections[cast.variant.objection]?.status === 'latent'
  const ripe = focus.heard >= heardEnough || raisedIn(state) >= 2
  return state.asked >= restsAfter || (waiting && ripe)
}

export function raise(mind: Mind, id: string) {
  const objection = mind.state.objections[id]
  if (!objection) return
  changeObjection(mind, id, 'surfaced')
  objection.raisedAt = mind.exchange
  mind.state.focus = id
  mind.state.asked = 0
  mind.state.opportunityAt = mind.exchange
}
