import type { Cast } from '../schema.ts'
import { answerAsk } from './answer-ask.ts'
import { believe } from './believe.ts'
import { commitOf } from './belief.ts'
import { decide } from './decide.ts'
import { disclose } from './disclose.ts'
import { drawExit } from './exit.ts'
import { feel } from './feel.ts'
import { listen, meetCue } from './listen.ts'
import type { Mind, MindState } from './mind.ts'
import { openMind } from './open-mind.ts'
import { progress } from './progress.ts'
import type { HeardTurn } from './reading.ts'
import { dueShock, takeShock } from './shock.ts'
import type { Outcome, Step, World } from './state.ts'
import { isStrange } from './strange.ts'
import { counterOffersAt } from './thresholds.ts'
import { strikeAnswered } from './told-already.ts'
import { remembered } from './weigh-acts.ts'

/**
 * What a rep turn does to the buyer and what the buyer does next. A pure reducer: the same cast, world and turn give
 * the same step. Throws where the roleplay is over or the buyer is not in the world: callers know both.
 */
export function advance(cast: Cast, world: World, heard: HeardTurn): Step {
  const buyer = cast.persona.id
  const before = world.byBuyer[buyer]
  if (world.outcome || !before) throw new Error('advance needs a running world with this buyer in it')
  const mind = openMind(cast, world, heard, before)
  const { state } = mind
  listen(mind)
  meetCue(mind)
  feel(mind)
  const news = dueShock(mind)
  // Whoever is broken in on lets nothing out, settles nothing and goes nowhere in that breath; and nobody opens up to
  // what they cannot make sense of.
  const disclosure = news || isStrange(heard.text) ? null : disclose(mind)
  believe(mind)
  strikeAnswered(mind)
  const progressed = news ? null : progress(mind)
  if (news) takeShock(mind, news)
  state.commit = commitOf(cast, state.beliefs)
  // Somebody who has just opened up is not done talking.
  const stays = disclosure !== null || news !== null
  const asked = stays ? null : answerAsk(mind)
  if (asked?.act === 'counter-ask') state.counteredAt = mind.exchange
  const outcome = asked?.outcome ?? (stays ? null : drawExit(mind)) ?? outOfTime(mind)
  const directive = decide(mind, { news, disclosure, progressed, asked, outcome })
  state.recent = remembered(before.recent, mind.acts, mind.exchange) as MindState['recent']
  if (outcome) mind.events.push({ type: 'ended', outcome })
  return {
    world: {
      ...world,
      exchange: mind.exchange,
      byBuyer: { ...world.byBuyer, [buyer]: state },
      outcome,
    },
    events: mind.events,
    directive,
  }
}

/** The last exchange: a buyer who was half won leaves it open, one who was not says that time is up. */
function outOfTime({ cast, exchange, state, buyer }: Mind): Outcome | null {
  if (exchange < cast.scenario.limits.exchanges) return null
  const kind = state.commit >= counterOffersAt ? ('stalled' as const) : ('time-limit' as const)
  return { kind, byBuyer: buyer, terms: null, exit: null }
}

/** The world after the rep has ended the roleplay. */
export const endByRep = (world: World): World => ({
  ...world,
  outcome: { kind: 'rep-ended', byBuyer: null, terms: null, exit: null },
})
