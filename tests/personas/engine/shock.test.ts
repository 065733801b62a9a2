import { advance } from '#personas/engine/advance.ts'
import { begin } from '#personas/engine/begin.ts'
import { replay } from '#personas/engine/replay.ts'
import { random } from '#personas/engine/random.ts'
import type { BuyerState, Step, World } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import { linesFor } from '#personas/voice/lines.ts'
import { modelPrompt } from '#personas/voice/model-prompt.ts'
import { realise } from '#personas/voice/realise.ts'
import { describe, expect, it } from 'vitest'
import { news, withNews } from './shocked.ts'
import { anyCast, buyerOf, heard, liveObjection, worldWith } from './turns.ts'

/** As it was stored before there were shocks. */
function without(state: BuyerState): BuyerState {
  const { shocks, ...old } = state
  if (!shocks) throw new Error('a state without shocks already')
  return old
}

/** One exchange that is neither good nor bad. */
const say = (cast: Cast, world: World, codes: readonly string[] = ['open_question']): Step =>
  advance(cast, world, heard(2 * world.exchange + 2, codes))

function steps(cast: Cast, exchanges: number, codes?: readonly string[]): readonly Step[] {
  const taken: Step[] = []
  let world: World = begin(cast, 5).world
  for (let exchange = 0; exchange < exchanges && !world.outcome; exchange += 1) {
    const step = say(cast, world, codes)
    taken.push(step)
    world = step.world
  }
  return taken
}

const broke = ({ events }: Step) => events.some(({ type }) => type === 'shock')

describe('a shock', () => {
  it('comes once, in the exchange it is set for, and before anything else', () => {
    const taken = steps(withNews(), 6)
    expect(taken.map(broke)).toEqual([false, false, true, false, false, false])
    expect(taken[2]?.directive).toMatchObject({ act: 'shock', shock: 'freeze', stance: 'resist' })
    expect(taken[2]?.world.byBuyer[anyCast.persona.id]?.shocks).toEqual({ freeze: 3 })
  })

  it('moves what the scenario says, by that cause, and leaves the rest to the turn', () => {
    const cast = withNews({ trust: -0.1, beliefs: { now: -0.8, safe: 0.3 } })
    const [, , hit] = steps(cast, 3)
    const [, , spared] = steps(anyCast, 3)
    const [now, then] = [hit, spared].map((step) => step && buyerOf(cast, step.world))
    if (!now || !then) throw new Error('too few steps')
    expect(now.trust).toBeCloseTo(then.trust - 0.1)
    expect(now.patience).toBeCloseTo(then.patience - 0.05)
    expect(now.reactance).toBeCloseTo(then.reactance + 0.1)
    expect(now.beliefs['now']).toBeCloseTo((then.beliefs['now'] ?? 0) - 0.8)
    expect(now.beliefs['safe']).toBeCloseTo((then.beliefs['safe'] ?? 0) + 0.3)
    expect(now.commit).toBeLessThan(then.commit)
    const caused = hit?.events.filter((event) => 'cause' in event && event.cause === 'shock')
    expect(caused?.map(({ type }) => type).toSorted()).toEqual([
      'belief-moved',
      'belief-moved',
      'trust-moved',
    ])
  })

  it('puts its objection on the table, however far that had come', () => {
    const id = news.raises ?? ''
    for (const status of ['latent', 'explored', 'resolved'] as const) {
      const cast = withNews({ when: { exchange: 2 } })
      const { objections } = buyerOf(cast, begin(cast, 5).world)
      const known = objections[id]
      if (!known) throw new Error('no such objection')
      const state = { objections: { ...objections, [id]: { ...known, status, heard: 0.9 } } }
      const step = say(cast, { ...worldWith(cast, state), exchange: 1 })
      expect(buyerOf(cast, step.world)).toMatchObject({
        focus: id,
        objections: { [id]: { status: 'surfaced' } },
      })
      expect(buyerOf(cast, step.world).objections[id]?.heard).toBeLessThanOrEqual(0.2)
    }
  })

  it('waits for the trust, or for the objection, that it is set for', () => {
    const trusting = withNews({ when: { trust: 0.5 } })
    const at = (trust: number) => say(trusting, { ...worldWith(trusting, { trust }), exchange: 4 })
    expect(broke(at(0.3))).toBe(false)
    expect(broke(at(0.6))).toBe(true)
    const live = anyCast.variant.objection
    const raised = withNews({ when: { objection: live } })
    const after = (raisedAt: number | null) =>
      say(raised, { ...worldWith(raised, liveObjection(raised, { raisedAt })), exchange: 4 })
    expect(broke(after(null))).toBe(false)
    expect(broke(after(2))).toBe(true)
  })

  it('neither lets anything out nor ends anything in its own breath', () => {
    const cast = withNews()
    const ready = {
      trust: 0.9,
      commit: 0.9,
      beliefs: {},
      ...liveObjection(cast, { status: 'explored', heard: 1 }),
    }
    const step = say(cast, { ...worldWith(cast, ready), exchange: 2 }, ['clean_ask', 'open_question'])
    expect(step.directive.act).toBe('shock')
    expect(step.world.outcome).toBeNull()
    expect(buyerOf(cast, step.world).objections[cast.variant.objection]?.disclosed).toBe(false)
    const furious = say(cast, { ...worldWith(cast, { reactance: 1, patience: 0 }), exchange: 2 }, [
      'pressure',
    ])
    expect(furious.world.outcome).toBeNull()
  })

  it('does not come in the last exchange, where nobody could answer it', () => {
    const cast = withNews({ when: { trust: 0.1 } })
    const last = { ...worldWith(cast, { trust: 0.5 }), exchange: cast.scenario.limits.exchanges - 1 }
    expect(broke(say(cast, last))).toBe(false)
  })

  it('comes as well to a buyer whose state was stored before there were any', () => {
    const cast = withNews()
    const { world } = begin(cast, 5)
    const old = { ...world, exchange: 3, byBuyer: { [cast.persona.id]: without(buyerOf(cast, world)) } }
    expect(broke(say(cast, old))).toBe(true)
    expect(broke(say(anyCast, old))).toBe(false)
  })

  it('comes at the same place when the course is replayed', () => {
    const cast = withNews()
    const { world: start } = begin(cast, 5)
    const course = replay(
      cast,
      start,
      steps(cast, 5).map((_, index) => ({ ...heard(2 * index + 2, ['open_question']), spoken: [] })),
    )
    expect(course.map(({ events }) => events.some(({ type }) => type === 'shock'))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ])
  })
})

describe('the words for a shock', () => {
  const cast = withNews()
  const [, , step] = steps(cast, 3)
  if (!step) throw new Error('too few steps')
  const { directive } = step

  it('come first and whole, from a buyer who has lost interest too', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const bored = { ...directive, engagement: 0.1, maxWords: 4, echo: 'new supplier' }
      const spoken = realise(
        cast,
        bored,
        { spoken: [] },
        { repText: 'And then?', said: [] },
        random(seed, 6, 'voice'),
      )
      expect(news.lines).toContain(spoken.text)
      expect(spoken.lines).toEqual([expect.stringMatching(/^shock\/freeze\/\d$/u)])
    }
  })

  it('reach a model as what has just happened, and what it meant does not', () => {
    const [line] = linesFor(cast, directive)
    const prompt = modelPrompt({
      cast,
      directive,
      meant: `${line?.text} Ask me something else.`,
      transcript: [{ speaker: 'rep', text: 'And the price?' }],
      improvised: [],
      canary: 'k3v9x7q2w8m4t6zd',
      strict: false,
    })
    const said = prompt.map(({ content }) => content).join('\n')
    expect(said).toContain(`What has just happened, while they were speaking: ${line?.text}\n`)
    expect(said).toContain('before anything else')
    expect(said).not.toContain('theirs to prevent')
  })
})
