import type { Shock } from '../schema.ts'
import type { AskAnswer } from './answer-ask.ts'
import { isElsewhere, type Disclosure } from './disclose.ts'
import { difficultyOf } from './difficulty.ts'
import { echoOf } from './echo.ts'
import { isOpen } from './listen.ts'
import { objectionOf, shows, type Mind } from './mind.ts'
import { move, stanceOf, type Move } from './move.ts'
import { clamp } from './odds.ts'
import { mayRaise, nextObjection, raise } from './raise.ts'
import { answering, disclosing, disliking, isAsked, receiving, weighing } from './respond.ts'
import type { Progress } from './progress.ts'
import type { Directive, Outcome } from './state.ts'
import { isStrange } from './strange.ts'
import { subjectOf } from './subject.ts'
import { substance } from './substance.ts'
import { touching } from './thresholds.ts'

export type Happened = {
  readonly news: Shock | null
  readonly disclosure: Disclosure
  readonly progressed: Progress | null
  readonly asked: AskAnswer | null
  readonly outcome: Outcome | null
}

/** Exchanges between two questions of what was meant. */
const clarifyEvery = 5
/** Below this the buyer answers in few words and adds nothing. */
const disengagedBelow = 0.4

/** What the buyer does next: a first move, perhaps a second, and how they stand. */
export function decide(mind: Mind, happened: Happened): Directive {
  const { state } = mind
  const free = happened.outcome === null && happened.news === null
  const unsure = free && (isStrange(mind.heard.text) || mustClarify(mind))
  const [first, after] = unsure ? [move('clarify'), null] : moves(mind, happened)
  const then = after ?? (isPressing(mind, first) ? ownMatter(mind) : null)
  if (unsure) state.clarifiedAt = mind.exchange
  return { ...directiveOf(mind, first, then, happened.outcome), unsure }
}

/** One or two moves as a directive; what it asks and how it stands is remembered. */
export function directiveOf(
  mind: Mind,
  first: Move,
  then: Move | null,
  outcome: Outcome | null = null,
): Directive {
  const { state, buyer } = mind
  const stance = stanceOf(first, then)
  state.lastStance = stance
  state.openQuestion = [first, then].find((one) => one && asks(one.act))?.act ?? null
  if (state.openQuestion !== null) state.opportunityAt = mind.exchange
  const [least, most] = mind.cast.persona.voice.words
  return {
    buyer,
    ...first,
    then,
    stance,
    intensity: Math.min(1, 0.3 + state.reactance + (stance === 'resist' ? 0.2 : 0)),
    engagement: state.engagement,
    echo: echoOf(mind.heard.text),
    unsure: false,
    maxWords: Math.round(least + (most - least) * atEase(state.engagement)) + (then ? 20 : 0),
    outcome,
  }
}

/** How much of their usual length a buyer speaks at, 0–1: fewer words come well before they go. */
const atEase = (engagement: number): number => clamp((engagement - 0.2) / 0.5)

const asks = (act: Directive['act']) => act === 'ask-back' || act === 'ask-proof'

function mustClarify(mind: Mind): boolean {
  const { heard, state, exchange } = mind
  const { behaviours, unsure, claims, anchors, words } = heard.reading
  if (behaviours.length > 0 || unsure.length === 0 || words < 4) return false
  // Whoever speaks of something that the buyer knows, or of the offer's facts, is understood well enough.
  const known = claims.length > 0 || anchors.some(({ similarity }) => similarity >= touching.belief)
  if (known || isAsked(mind)) return false
  return state.clarifiedAt === null || exchange - state.clarifiedAt >= clarifyEvery
}

const ending: Readonly<Record<Outcome['kind'], Directive['act']>> = {
  commitment: 'commit',
  disqualified: 'disqualify',
  stalled: 'stall',
  'walked-out': 'exit-not-now',
  'time-limit': 'time-limit',
  'rep-ended': 'acknowledge',
}

function moves(mind: Mind, happened: Happened): readonly [Move, Move | null] {
  const { news, outcome, asked, disclosure, progressed } = happened
  if (news) return [breaking(news), answerAfter(mind)]
  // What was let out is in the open for good, so it is always said, whatever else the turn brought.
  const open = disclosing(disclosure)
  if (outcome) {
    const small = asked?.act === 'small-step' && outcome.kind === 'commitment'
    const end = move(small ? 'small-step' : outcome.exit ? `exit-${outcome.exit}` : ending[outcome.kind])
    return open ? [open, end] : [end, null]
  }
  const wrong = mind.heard.reading.claims.some(({ verdict }) => verdict === 'mismatch')
  if (wrong) return [move('catch-error'), open]
  if (asked) return [move(asked.act), second(mind, asked.act, open)]
  const aside = open?.act === 'reveal' ? answeredBefore(mind, open) : null
  if (aside) return [aside, open]
  if (open) return receiving(mind) && mind.next() < 0.6 ? [move('accept-reflection'), open] : [open, null]
  const disliked = disliking(mind) ?? (mind.heard.reading.repeatOf ? move('doubt-repeat') : null)
  if (disliked) return letsPass(mind) ? passing(mind) : [disliked, second(mind, disliked.act, null)]
  if (shows(mind, 'dodge') >= 0.5 && mind.before.openQuestion !== null) {
    return [move('notice-dodge'), second(mind, 'notice-dodge', null)]
  }
  const weighed = weighing(mind, progressed)
  const received = receiving(mind)
  const answer = answering(mind)
  if (answer)
    return received && mind.next() < 0.6 ? [received, answer] : [answer, second(mind, answer.act, null)]
  if (weighed) return [weighed, second(mind, weighed.act, null)]
  if (received) return [received, second(mind, received.act, null)]
  if (shows(mind, 'small_talk') >= 0.4) return [move('small-talk'), second(mind, 'small-talk', null)]
  return unprompted(mind)
}

const breaking = ({ id, raises }: Shock): Move => move('shock', { shock: id, objection: raises ?? null })

/** What was asked just before is still answered, by somebody who is with it and has an answer. */
function answerAfter(mind: Mind): Move | null {
  const isHeard = isAsked(mind) && mind.state.engagement >= disengagedBelow
  return isHeard && subjectOf(mind)?.kind === 'answer' ? answering(mind) : null
}

/** Chance that somebody who has just resisted lets the next thing pass, unless they are cornered. */
const passes = 0.75

/** People do not object to every sentence: having done so, they often only show that they heard. */
function letsPass(mind: Mind): boolean {
  const lenient = passes * (1 - mind.state.reactance) * (2 - difficultyOf(mind.cast).ownMatters)
  return mind.before.lastStance === 'resist' && mind.next() < lenient
}

/** Whoever talks past what this buyer listens to is cut in on. */
const isCutShort = ({ cast, heard }: Mind): boolean => heard.reading.words > difficultyOf(cast).cutsInAt

function passing(mind: Mind): readonly [Move, Move | null] {
  if (mind.state.engagement < disengagedBelow) return [move('disengaged'), null]
  return [move('acknowledge'), mind.next() < 0.4 && claimed(mind) ? move('ask-proof') : null]
}

/** Whether the turn said something that a buyer may ask about: nobody asks for proof of a question. */
const claimed = (mind: Mind): boolean =>
  mind.heard.reading.claims.length > 0 ||
  shows(mind, ...substance, 'bare_assertion', 'feature_dump', 'canned_line', 'discount_early') >= 0.4

/** After these something of the buyer's own can still be said. */
const roomAfter: readonly Directive['act'][] = [
  'answer',
  'disclose',
  'accept-reflection',
  'name-tension-confirmed',
  'acknowledge',
  'small-talk',
  'credit-candour',
  'weigh-proof',
]
/** Until this exchange what weighs most may wait its turn. */
const pressingFrom = 4

/** Whether what weighs most is still unsaid although what came first has been heard: it comes out now. */
function isPressing(mind: Mind, { act }: Move): boolean {
  const { state, cast, exchange } = mind
  if (exchange < pressingFrom || state.engagement < disengagedBelow || !roomAfter.includes(act)) return false
  // Two objections in a row would be a list.
  if (mind.before.lastStance === 'resist') return false
  return state.objections[cast.variant.objection]?.status === 'latent' && mayRaise(mind)
}

/** The answer to a question about something else, which comes before what the buyer now lets out. */
function answeredBefore(mind: Mind, { objection: id }: Move): Move | null {
  const objection = objectionOf(mind, id)
  return objection && isElsewhere(mind, objection) ? answering(mind) : null
}

/** Nothing to answer: what is on the buyer's mind. */
function unprompted(mind: Mind): readonly [Move, Move | null] {
  const { state } = mind
  if (state.engagement < disengagedBelow && mind.next() < 0.7) return [move('disengaged'), null]
  if (isCutShort(mind)) return [move('interrupt-monologue'), null]
  if (letsPass(mind)) return passing(mind)
  const own = ownMatter(mind)
  // Something new is brought up after a word for what was said; what is under discussion goes on at once.
  if (own) return own.act === 'object' && mind.next() < 0.5 ? [move('acknowledge'), own] : [own, null]
  return [move('acknowledge'), move('ask-back')]
}

/** The next objection, or the one under discussion again. */
function ownMatter(mind: Mind): Move | null {
  const { state } = mind
  const next = mayRaise(mind) ? nextObjection(mind) : null
  if (next) {
    raise(mind, next)
    return move('object', { objection: next })
  }
  const focus = state.focus === null ? undefined : state.objections[state.focus]
  if (state.focus === null || !focus) return null
  if (focus.status === 'hardened') return move('hardened', { objection: state.focus })
  return isOpen(focus.status) ? move('insist', { objection: state.focus }) : null
}

/** Chances that a reply goes on to a second thing, by what it began with. */
const goesOn: Partial<Record<Directive['act'], number>> = {
  'accept-reflection': 0.7,
  'correct-reflection': 0.2,
  'small-talk': 0.7,
  'weigh-proof': 0.5,
  'credit-candour': 0.5,
  'credit-conviction': 0.4,
  'doubt-claim': 0.3,
  'dislike-script': 0.3,
  weigh: 0.4,
  resolved: 0.8,
  'polite-agree': 0.35,
  'decline-ask': 0.4,
  acknowledge: 0.8,
}
/** After these a matter of the buyer's own follows naturally; after the rest only a question does. */
const leadsToOwn: readonly Directive['act'][] = [
  'small-talk',
  'resolved',
  'polite-agree',
  'decline-ask',
  'acknowledge',
  'accept-reflection',
]

/** A second thing that follows from the first: never two matters in one breath. */
function second(mind: Mind, after: Directive['act'], open: Move | null): Move | null {
  if (open) return open
  const { state } = mind
  if (state.engagement < disengagedBelow || mind.next() >= (goesOn[after] ?? 0)) return null
  const ask = claimed(mind) ? move(state.trust < 0.4 ? 'ask-proof' : 'ask-back') : null
  // With nothing on the table, what comes next is the buyer's to bring.
  if (state.focus === null && after !== 'answer') return ownMatter(mind) ?? ask
  // A buyer who is coming round asks; one who is not objects.
  const patient = (0.35 + 0.4 * state.commit) / difficultyOf(mind.cast).ownMatters
  if (!leadsToOwn.includes(after) || mind.next() < patient) return ask
  return ownMatter(mind) ?? ask
}
