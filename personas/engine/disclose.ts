import type { HiddenFact, Objection } from '../schema.ts'
import { difficultyOf } from './difficulty.ts'
import { isOpen } from './listen.ts'
import { questionIn, shared, stems, stemsOfAll } from './meaning.ts'
import { isLive, objectionOf, ownReason, quoteOf, shows, sureOf, type Mind } from './mind.ts'
import { subjectOf } from './subject.ts'
import { sharedTelling } from './telling-words.ts'
import { heardForConcern, heardOut, touching } from './thresholds.ts'

/** What comes into the open in this reply. */
export type Disclosure =
  | { readonly kind: 'concern'; readonly objection: string }
  | { readonly kind: 'cue'; readonly objection: string }
  | { readonly kind: 'fact'; readonly hiddenFact: string }
  | null

const asking = ['open_question', 'specific_reflection', 'name_tension', 'invite_no'] as const

/** From this confidence a turn asks; how often it was asked before wears out trust, and no question. */
const surelyAsked = 0.4

/** A guess that names the matter asks as well, although it can be answered by yes or no. */
function invites(mind: Mind): boolean {
  if (sureOf(mind, ...asking) >= surelyAsked) return true
  const near = mind.touched.objection.get(mind.cast.variant.objection) ?? 0
  return sureOf(mind, 'closed_question') >= 0.6 && near >= touching.objection
}

/**
 * A hidden concern is said when its subject is touched, there is trust enough and its surface has been heard; touched
 * too early, only a cue shows. Hidden facts come out the same way, in the order that the persona sets.
 */
export function disclose(mind: Mind): Disclosure {
  if (!invites(mind)) return null
  return concern(mind) ?? fact(mind) ?? cue(mind)
}

function concern(mind: Mind): Disclosure {
  const objection = liveConcern(mind)
  const inner = objection && mind.state.objections[objection.id]
  if (!objection || !inner || !(isTouched(mind, objection) || isWanted(mind, objection))) return null
  // Somebody who has been heard out goes on to it by themselves, after the answer to something else.
  if (inner.heard < heardOut && isElsewhere(mind, objection)) return null
  const enough = objection.discloseAt + difficultyOf(mind.cast).discloseAt
  // Whoever trusts more than it takes needs less hearing out.
  const beyond = Math.max(0, mind.state.trust - enough)
  const heard = Math.max(heardAtLeast, heardForConcern - beyond / 2)
  if (mind.state.trust < enough || inner.heard < heard) return null
  inner.disclosed = true
  if (inner.raisedAt === null) inner.raisedAt = mind.exchange
  mind.state.focus = objection.id
  mind.state.opportunityAt = mind.exchange
  mind.events.push({ type: 'concern-disclosed', buyer: mind.buyer, objection: objection.id })
  ownReason(mind, objection.belief, quoteOf(mind, ...asking))
  return { kind: 'concern', objection: objection.id }
}

function cue(mind: Mind): Disclosure {
  const objection = liveConcern(mind)
  const inner = objection && mind.state.objections[objection.id]
  if (!objection || !inner || !isTouched(mind, objection) || isElsewhere(mind, objection)) return null
  // One cue in three exchanges: a person does not hint in every sentence.
  if (mind.exchange - mind.state.opportunityAt < 2 || mind.next() < 0.35) return null
  if (inner.status === 'latent') {
    mind.events.push({
      type: 'objection-changed',
      buyer: mind.buyer,
      objection: objection.id,
      from: 'latent',
      to: 'hinted',
    })
    inner.status = 'hinted'
  }
  mind.state.openCue = objection.id
  mind.state.opportunityAt = mind.exchange
  mind.events.push({ type: 'cue-shown', buyer: mind.buyer, objection: objection.id })
  return { kind: 'cue', objection: objection.id }
}

function liveConcern(mind: Mind): Objection | null {
  const objection = objectionOf(mind, mind.cast.variant.objection)
  const inner = objection && mind.state.objections[objection.id]
  if (!objection || !inner || inner.disclosed || inner.status === 'hardened') return null
  return isLive(mind, objection.id) ? objection : null
}

/** No amount of trust makes up for less listening than this. */
const heardAtLeast = 0.4

/** A no that is wanted, or what is in the room named: both ask for what has not been said. */
const isWanted = (mind: Mind, { id }: Objection): boolean =>
  shows(mind, 'invite_no', 'name_tension') >= 0.4 && isOpen(mind.state.objections[id]?.status)

function isTouched(mind: Mind, { id }: Objection): boolean {
  const similarity = mind.touched.objection.get(id) ?? 0
  const discussed = mind.state.focus === id && isOpen(mind.state.objections[id]?.status)
  return discussed || mind.before.openCue === id || similarity >= touching.objection
}

/** By how much (cosine) an answer must be nearer than the objection to be what was asked about. */
const plainlyNearer = 0.2

/** Whether the rep has just asked about another matter, which is answered first. */
export function isElsewhere(mind: Mind, { id, topics }: Objection): boolean {
  const subject = subjectOf(mind)
  if (!subject) return false
  if (subject.kind === 'objection') return subject.objection.id !== id
  const nearer = (mind.touched.answer.get(subject.answer.id) ?? 0) - (mind.touched.objection.get(id) ?? 0)
  if (nearer >= plainlyNearer) return true
  return shared(stemsOfAll(subject.answer.topics), stemsOfAll(topics)) === 0
}

/** A fact is asked about by what the vectors say, less surely where the question names it too. */
function isAskedAbout(mind: Mind, { id, topics }: HiddenFact): boolean {
  const similarity = mind.touched.hidden.get(id) ?? 0
  const asked = stems(questionIn(mind.heard.text) ?? mind.heard.text)
  const named = sharedTelling(mind.cast.persona, asked, topics) > 0
  return similarity >= (named ? touching.hiddenNamed : touching.hidden)
}

function fact(mind: Mind): Disclosure {
  const { state, cast, touched } = mind
  const more = difficultyOf(cast).discloseAt
  const out = (id: string) =>
    (state.hiddenFacts[id]?.disclosed ?? false) || (state.objections[id]?.disclosed ?? false)
  const ready = cast.persona.hiddenFacts
    .filter(({ id }) => state.hiddenFacts[id]?.disclosed === false)
    .filter((one) => isAskedAbout(mind, one))
    .filter(({ discloseAt, after }) => state.trust >= discloseAt + more && after.every(out))
    .toSorted((a, b) => (touched.hidden.get(b.id) ?? 0) - (touched.hidden.get(a.id) ?? 0))[0]
  const inner = ready && state.hiddenFacts[ready.id]
  if (!ready || !inner) return null
  inner.disclosed = true
  inner.at = mind.exchange
  state.opportunityAt = mind.exchange
  mind.events.push({ type: 'fact-disclosed', buyer: mind.buyer, hiddenFact: ready.id })
  if (ready.belief) ownReason(mind, ready.belief, quoteOf(mind, ...asking))
  return { kind: 'fact', hiddenFact: ready.id }
}
