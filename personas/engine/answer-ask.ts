import { difficultyOf } from './difficulty.ts'
import { offerOf, takesUpOffer } from './smaller-step.ts'
import { shows, sureOf, type Mind } from './mind.ts'
import { logOdds, probability } from './odds.ts'
import type { BuyerState, Outcome } from './state.ts'
import { agreesAt, counterOffersAt } from './thresholds.ts'

export type AskAnswer = {
  readonly act:
    | 'commit'
    | 'small-step'
    | 'counter-ask'
    | 'decline-ask'
    | 'disqualify'
    | 'answer-no-invited'
    | 'polite-agree'
  readonly outcome: Outcome | null
}

/** A spoken ask, an invited no, a truth that may cost the deal: what the buyer decides. Null where none of it. */
export function answerAsk(mind: Mind): AskAnswer | null {
  const ask = shows(mind, 'clean_ask')
  const hedged = shows(mind, 'hedged_ask')
  if (takesUpOffer(mind)) return smallStep(mind)
  if (ask >= 0.4 && ask >= hedged) return decide(mind)
  if (honestEndInvited(mind)) return disqualified(mind)
  if (shows(mind, 'invite_no') >= 0.4) return { act: 'answer-no-invited', outcome: null }
  // A soft ask gets a soft answer; a convinced buyer takes the next step all the same.
  if (hedged >= 0.5) return isReady(mind) ? decide(mind) : { act: 'polite-agree', outcome: null }
  return null
}

/** Whether the buyer would go along with a next step if it were asked for now. */
export function isReady({
  state,
  cast,
  exchange,
}: Pick<Mind, 'cast' | 'exchange'> & { readonly state: BuyerState }): boolean {
  if (state.commit >= agreesAt) return true
  // A holder hardly moves; where their honest ending is a small next step, being understood is what it takes.
  const concern = state.objections[cast.variant.objection]
  return (
    !state.mover &&
    cast.scenario.rightEnding.holder === 'commitment' &&
    exchange >= 5 &&
    state.trust >= 0.6 + difficultyOf(cast).discloseAt &&
    (concern?.disclosed ?? false)
  )
}

function decide(mind: Mind): AskAnswer {
  const { state, cast, buyer } = mind
  if (isReady(mind)) {
    const { terms } = cast.scenario.commitment
    return { act: 'commit', outcome: { kind: 'commitment', byBuyer: buyer, terms, exit: null } }
  }
  if (honestEndInvited(mind)) return disqualified(mind)
  return { act: state.commit >= counterOffersAt ? 'counter-ask' : 'decline-ask', outcome: null }
}

/** Before this exchange an invited no is answered with what would make it one. */
const earliestHonestEnd = 7
/** A truth that costs the rep something ends nothing by itself before so much has been said. */
const earliestPlainEnd = 10

/** The rep has made it easy to say no, the buyer trusts them enough to use it, and no is the truth. */
function honestEndInvited(mind: Mind): boolean {
  const { state, cast, exchange } = mind
  const right = state.mover ? cast.scenario.rightEnding.mover : cast.scenario.rightEnding.holder
  const { risk, discloseAt } = difficultyOf(cast)
  // What a harder step adds against any change is no reason of the buyer's own to say no.
  const likely = probability(logOdds(state.commit) + risk)
  const unlikely = likely < (right === 'disqualified' ? counterOffersAt : 0.15)
  const open = exchange >= earliestHonestEnd && state.trust >= 0.5 + discloseAt
  return open && unlikely && meansIt(mind) && !isReady(mind)
}

/** An invitation that was surely one, now or just before an ask; or a costly truth once the concern is out. */
function meansIt(mind: Mind): boolean {
  const { state, cast, exchange } = mind
  if (sureOf(mind, 'invite_no') >= 0.6) return true
  const lately = (state.recent['invite_no'] ?? []).some((at) => exchange - at <= 2)
  if (lately && shows(mind, 'clean_ask') >= 0.4) return true
  const out = state.objections[cast.variant.objection]?.disclosed ?? false
  return out && exchange >= earliestPlainEnd && sureOf(mind, 'costly_truth') >= 0.6
}

const smallStep = (mind: Mind): AskAnswer =>
  isReady(mind)
    ? decide(mind)
    : {
        act: 'small-step',
        outcome: { kind: 'commitment', byBuyer: mind.buyer, terms: offerOf(mind), exit: null },
      }

const disqualified = ({ buyer }: Mind): AskAnswer => ({
  act: 'disqualify',
  outcome: { kind: 'disqualified', byBuyer: buyer, terms: null, exit: null },
})
