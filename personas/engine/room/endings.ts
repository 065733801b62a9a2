import type { Directive, Outcome } from '../state.ts'
import { move } from '../move.ts'
import { counterOffersAt } from '../thresholds.ts'
import { closed } from './close-exchange.ts'
import { hear, type Draft, type RoomStep } from './room-draft.ts'
import type { RoomState, Vote } from './room-state.ts'
import { speaking } from './speaking.ts'
import { canStillPass, holds, passes, voteOf } from './vote.ts'

/** The room says yes. Whether it holds is not heard: the sponsor agrees, and another says what they voted. */
export function decided(draft: Draft, vote: Vote): RoomStep {
  const { cast, room } = draft
  const { sponsor } = cast.room.vote
  hear(draft, draft.answers, 1)
  draft.events.push({ type: 'voted', vote })
  const outcome: Outcome = {
    kind: holds(vote) ? 'commitment' : 'stalled',
    byBuyer: holds(vote) ? sponsor : (vote.quietVeto ?? sponsor),
    terms: holds(vote) ? cast.room.commitment.terms : null,
    exit: null,
    vote,
  }
  const other = voiceBeside(vote, room, sponsor)
  const agreed = speaking(draft, sponsor, 'commit')
  if (!other) return closed(draft, [{ ...agreed, outcome }], {}, outcome)
  return closed(
    draft,
    [
      { ...other.first(draft), outcome: null },
      { ...agreed, outcome },
    ],
    {},
    outcome,
  )
}

/** Who else is heard when it is put to the vote: a quiet veto, else a no, else a yes. */
function voiceBeside(vote: Vote, { present }: RoomState, sponsor: string) {
  const others = vote.members.filter(({ buyer }) => buyer !== sponsor && present.includes(buyer))
  const one =
    others.find(({ buyer }) => buyer === vote.quietVeto) ??
    others.find(({ aloud }) => aloud === 'no') ??
    others[0]
  if (!one) return null
  const act = one.buyer === vote.quietVeto ? 'quiet-yes' : one.aloud === 'yes' ? 'vote-yes' : 'vote-no'
  return { first: (draft: Draft) => speaking(draft, one.buyer, act) }
}

/** One goes. Without the sponsor, or without enough who could still agree, the room is over. */
export function leaving(draft: Draft, directive: Directive, ended: Outcome): RoomStep {
  const { cast, room, answers } = draft
  const { sponsor } = cast.room.vote
  const present = room.present.filter((id) => id !== answers)
  draft.events.push({ type: 'left', buyer: answers })
  const leaves = { ...directive, leaves: true } as const
  if (answers === sponsor || present.length === 0) return closed(draft, [leaves], { present }, ended)
  const going = { ...leaves, outcome: null }
  if (canStillPass(cast, present)) return closed(draft, [going], { present }, null)
  const outcome: Outcome = { ...ended, byBuyer: answers }
  return closed(draft, [going, { ...speaking(draft, sponsor, 'stall'), outcome }], { present }, outcome)
}

/** The hour is over: the room votes, and the sponsor says what came of it. */
export function timeUp(draft: Draft, reply: Directive): RoomStep {
  const { cast, world, room, states, exchange } = draft
  const { sponsor } = cast.room.vote
  const vote = voteOf(cast, { ...world, exchange, byBuyer: states }, room)
  draft.events.push({ type: 'voted', vote })
  const said = passes(vote, cast)
  const yes = said && holds(vote)
  const warm = said || (states[sponsor]?.commit ?? 0) >= counterOffersAt
  const outcome: Outcome = {
    kind: yes ? 'commitment' : warm ? 'stalled' : 'time-limit',
    byBuyer: said && !yes ? (vote.quietVeto ?? sponsor) : sponsor,
    terms: yes ? cast.room.commitment.terms : null,
    exit: null,
    vote,
  }
  const act = said ? 'commit' : warm ? 'stall' : 'time-limit'
  const last = { ...speaking(draft, sponsor, act), outcome }
  // What they have just let out is said before they close.
  if (reply.buyer === sponsor) return closed(draft, [{ ...reply, then: move(act), outcome }], {}, outcome)
  return closed(draft, [reply, last], {}, outcome)
}
