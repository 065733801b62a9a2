import type { RoomCast } from '../../room-schema.ts'
import { advance } from '../advance.ts'
import { sureOf } from '../mind.ts'
import type { HeardTurn } from '../reading.ts'
import type { Directive, Outcome, World } from '../state.ts'
import { closed } from './close-exchange.ts'
import { decided, leaving, timeUp } from './endings.ts'
import { answerer } from './floor.ts'
import { heardBy } from './heard-by.ts'
import { interjection } from './interject.ts'
import { memberCast } from './member-cast.ts'
import { shares } from './overhear.ts'
import { hear, voteAfter, type Draft, type RoomStep } from './room-draft.ts'
import { speaking } from './speaking.ts'
import { naming, tensionMoves, turnsAside } from './tension.ts'
import { passes } from './vote.ts'

/**
 * What a turn said to some of a room does to all of it, and who says what then. A pure reducer over the one of a single
 * buyer: whoever answers goes through that whole, the others hear it at a share. The same cast, world, turn and
 * addressees give the same step. Throws where the roleplay is over or nobody who is there is spoken to.
 */
export function advanceRoom(cast: RoomCast, world: World, heard: HeardTurn, to: readonly string[]): RoomStep {
  const { room } = world
  if (world.outcome || !room) throw new Error('advanceRoom needs a running world with a room in it')
  const spokenTo = to.filter((id) => room.present.includes(id))
  const answers = answerer(heard, spokenTo, room)
  const exchange = world.exchange + 1
  const states = world.byBuyer
  const draft: Draft = { cast, world, room, heard, exchange, spokenTo, answers, states, events: [] }
  listening(draft)
  const named = naming(cast, world, room, heard)
  if (named?.kind === 'out') return comesOut(draft, named.quote)
  if (named) return wavedAway(draft, named.quote)
  const vote = asksTheRoom(draft) ? voteAfter(draft) : null
  if (vote && passes(vote, cast)) return decided(draft, vote)
  return answered(draft)
}

/** Everybody but who answers, at their share. */
function listening(draft: Draft) {
  for (const id of draft.room.present) {
    if (id === draft.answers) continue
    hear(draft, id, draft.spokenTo.includes(id) ? shares.beside : shares.listening)
  }
}

/** Confidence (0–1) from which a turn asks for a decision. */
const surelyAsked = 0.4

/** Whether the decision is put to those who make it: to several at once, or to whoever brings it in. */
function asksTheRoom({ cast, heard, spokenTo }: Draft): boolean {
  const ask = sureOf({ heard }, 'clean_ask')
  const hedged = sureOf({ heard }, 'hedged_ask')
  return (
    Math.max(ask, hedged) >= surelyAsked && (spokenTo.length > 1 || spokenTo.includes(cast.room.vote.sponsor))
  )
}

/** What stands between two of them is said, by both, and nothing else is. */
function comesOut(draft: Draft, quote: string): RoomStep {
  const { cast, room, exchange } = draft
  hear(draft, draft.answers, 1)
  const { states, events } = tensionMoves(cast, draft.states, room.present, quote)
  draft.states = states
  draft.events.push(...events)
  const [first, second] = cast.room.tension.between
  const said = [speaking(draft, first, 'tension'), speaking(draft, second, 'tension')] as const
  return closed(draft, said, { tensionAt: exchange }, null)
}

/** Said too soon: whoever was asked turns it aside, and lets nothing else out in that breath. */
function wavedAway(draft: Draft, quote: string): RoomStep {
  const { answers, cast, exchange, events } = draft
  hear(draft, answers, 1)
  events.push({ type: 'tension-waved-away', quote })
  const reply = speaking(draft, answers, 'deflect-question')
  if (exchange >= cast.room.limits.exchanges) return timeUp(draft, reply)
  return closed(draft, [reply], {}, null)
}

/** One answers as they would alone; perhaps another comes in. */
function answered(draft: Draft): RoomStep {
  const { cast, world, heard, answers, room } = draft
  const { sponsor } = cast.room.vote
  const own = advance(memberCast(cast, answers), world, heardBy(heard, answers))
  const state = own.world.byBuyer[answers]
  if (!state) throw new Error('an answer by somebody who is not there')
  draft.states = { ...draft.states, [answers]: state }
  draft.events.push(...own.events.filter(({ type }) => type !== 'ended'))
  const ended = own.directive.outcome
  if (ended?.kind === 'walked-out') return leaving(draft, own.directive, ended)
  if (ended?.kind === 'disqualified' && answers === sponsor) {
    return closed(draft, [own.directive], {}, ended)
  }
  const said = plain(own.directive, ended)
  const reply = turnsAside(cast, room, heard, said) ? speaking(draft, answers, 'deflect-question') : said
  if (draft.exchange >= cast.room.limits.exchanges) return timeUp(draft, reply)
  const second = reply.act === 'vote-yes' ? opposed(draft) : null
  if (second) return closed(draft, [reply, second], {}, null)
  const put = interjection(cast, { ...world, byBuyer: draft.states }, room, heard, reply)
  if (!put) return closed(draft, [reply], {}, null)
  draft.states = { ...draft.states, [put.directive.buyer]: put.state }
  draft.events.push(...put.events)
  return closed(draft, [reply, put.directive], {}, null)
}

/** Nobody decides alone: a yes or a no of one's own is said as such, a small step is no vote, and the talk goes on. */
function plain(directive: Directive, ended: Outcome | null): Directive {
  const open = { ...directive, outcome: null }
  if (directive.act === 'small-step') return open
  if (ended?.kind === 'commitment') return { ...open, act: 'vote-yes' }
  return ended?.kind === 'disqualified' ? { ...open, act: 'answer-no-invited' } : open
}

/** After somebody's yes, one who would say no says so. */
function opposed(draft: Draft): Directive | null {
  const { answers, room } = draft
  const no = voteAfter(draft).members.find(
    ({ buyer, aloud }) => buyer !== answers && aloud === 'no' && room.present.includes(buyer),
  )
  return no ? speaking(draft, no.buyer, 'vote-no') : null
}
