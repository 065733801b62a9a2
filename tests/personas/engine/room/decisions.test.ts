import { advanceRoom } from '#personas/engine/room/advance-room.ts'
import { addressed } from '#personas/engine/room/address.ts'
import { canStillPass, holds, passes, voteOf } from '#personas/engine/room/vote.ts'
import { sway } from '#personas/engine/room/sway.ts'
import type { BuyerState } from '#personas/engine/state.ts'
import { describe, expect, it } from 'vitest'
import {
  bronwen,
  everybody,
  lineAt,
  marek,
  playLines,
  roomCast,
  roomOf,
  roomWith,
  ruth,
  stateIn,
  type Line,
} from './rooms.ts'

const cast = roomCast()
const convinced: Partial<BuyerState> = { commit: 0.7 }
const doubtful: Partial<BuyerState> = { commit: 0.2, reactance: 0.1 }
const voted = (
  states: Readonly<Record<string, Partial<BuyerState>>>,
  more: { tensionAt?: number; present?: string[] } = {},
) => {
  const world = roomWith(cast, states)
  return voteOf(cast, world, { ...roomOf(world), ...more })
}

describe('the vote of a room', () => {
  it('passes and holds where enough of it is meant', () => {
    const vote = voted({ [ruth]: convinced, [bronwen]: convinced, [marek]: doubtful })
    expect([passes(vote, cast), holds(vote), vote.quietVeto]).toEqual([true, true, null])
  })

  it('passes and does not hold where a quiet veto says yes without meaning it, whatever the count', () => {
    const vote = voted({ [ruth]: convinced, [bronwen]: doubtful, [marek]: convinced })
    expect([passes(vote, cast), holds(vote), vote.quietVeto]).toEqual([true, false, bronwen])
    expect(vote.meant).toBeCloseTo(0.65)
  })

  it('hears the same no aloud once what lay between two of them is out, and counts it', () => {
    const vote = voted({ [ruth]: convinced, [bronwen]: doubtful, [marek]: convinced }, { tensionAt: 6 })
    expect([passes(vote, cast), holds(vote), vote.quietVeto]).toEqual([true, true, null])
    expect(vote.members.find(({ buyer }) => buyer === bronwen)?.aloud).toBe('no')
  })

  it('does not pass without the sponsor, nor with one who is too cross to hide it', () => {
    expect(passes(voted({ [ruth]: doubtful, [bronwen]: convinced, [marek]: convinced }), cast)).toBe(false)
    const cross = voted({ [ruth]: convinced, [bronwen]: { commit: 0.2, reactance: 0.8 }, [marek]: doubtful })
    expect(passes(cross, cast)).toBe(false)
  })

  it('counts who has left as a no, and is lost once those who stay cannot bring it through', () => {
    const vote = voted({ [ruth]: convinced, [bronwen]: convinced }, { present: [ruth, bronwen] })
    expect(vote.members.find(({ buyer }) => buyer === marek)?.aloud).toBe('left')
    expect(canStillPass(cast, [ruth, bronwen])).toBe(true)
    expect(canStillPass(cast, [bronwen, marek])).toBe(false)
    expect(canStillPass(cast, [ruth])).toBe(false)
  })

  it('is held when it is asked for, and the yes that will not hold sounds like one', () => {
    const world = roomWith(cast, {
      [ruth]: { ...stateIn(roomWith(cast, {}), ruth), beliefs: high(ruth), commit: 0.9, trust: 0.7 },
      [marek]: { beliefs: high(marek), commit: 0.9, trust: 0.7 },
      [bronwen]: doubtful,
    })
    const step = advanceRoom(
      cast,
      { ...world, exchange: 8 },
      lineAt(18, { to: everybody, codes: ['clean_ask'] }),
      everybody,
    )
    expect(step.directives.map(({ buyer, act }) => [buyer, act])).toEqual([
      [bronwen, 'quiet-yes'],
      [ruth, 'commit'],
    ])
    expect(step.world.outcome).toMatchObject({ kind: 'stalled', byBuyer: bronwen, terms: null })
  })
})

const high = (id: string) =>
  Object.fromEntries((cast.personas.find((one) => one.id === id)?.beliefs ?? []).map((one) => [one.id, 1.5]))

describe('what stands between two members', () => {
  const open = { trust: 0.6 }
  const listened = (id: string) => {
    const { objections } = stateIn(roomWith(cast, {}), id)
    return Object.fromEntries(Object.entries(objections).map(([key, one]) => [key, { ...one, heard: 0.4 }]))
  }
  const ready = {
    ...roomWith(cast, {
      [ruth]: { ...open, objections: listened(ruth) },
      [bronwen]: { ...open, objections: listened(bronwen) },
    }),
    exchange: 6,
  }
  const name = { to: [ruth, bronwen], codes: ['name_tension'], near: 0.8 }

  it('comes out when it is named to people who trust the rep and were heard: both say it, all are moved', () => {
    const step = advanceRoom(cast, ready, lineAt(14, name), name.to)
    expect(step.directives.map(({ buyer, act }) => [buyer, act])).toEqual([
      [ruth, 'tension'],
      [bronwen, 'tension'],
    ])
    for (const id of everybody) {
      expect(stateIn(step.world, id).commit).toBeGreaterThan(stateIn(ready, id).commit)
    }
    expect(roomOf(step.world).tensionAt).toBe(7)
  })

  it('is turned aside by one of the two where somebody comes near it and does not name it, not talked past', () => {
    const near = (to: string, similarity: number) =>
      advanceRoom(cast, ready, lineAt(14, { to: [to], codes: ['small_talk'], near: similarity }), [to])
    expect(near(bronwen, 0.7).directives[0]).toMatchObject({ act: 'deflect-question', then: null })
    expect(near(bronwen, 0.4).directives[0].act).toBe('small-talk')
    expect(near(marek, 0.7).directives[0].act).toBe('small-talk')
  })

  it('comes out once', () => {
    const once = advanceRoom(cast, ready, lineAt(14, name), name.to)
    const twice = advanceRoom(cast, once.world, lineAt(17, name), name.to)
    expect(twice.events.filter(({ type }) => type.startsWith('tension'))).toEqual([])
  })

  it.each([
    [
      'before anybody trusts the rep',
      { ...ready, byBuyer: { ...ready.byBuyer, [bronwen]: { ...stateIn(ready, bronwen), trust: 0.2 } } },
      0.8,
    ],
    ['before either was heard', { ...roomWith(cast, { [ruth]: open, [bronwen]: open }), exchange: 6 }, 0.8],
    ['in the first exchanges', { ...ready, exchange: 2 }, 0.8],
  ])('is waved away %s, and nothing else comes out in that breath', (_, world, near) => {
    const step = advanceRoom(cast, world, lineAt(14, { ...name, near }), name.to)
    expect(step.events.some(({ type }) => type === 'tension-waved-away')).toBe(true)
    expect(step.directives.map(({ act }) => act)).toEqual(['deflect-question'])
    expect(roomOf(step.world).tensionAt).toBeNull()
  })

  it('is not what another tension is about', () => {
    const step = advanceRoom(cast, ready, lineAt(14, { ...name, near: 0.49 }), name.to)
    expect(step.events.some(({ type }) => type.startsWith('tension'))).toBe(false)
  })
})

describe('a coalition', () => {
  const before = roomWith(cast, {}).byBuyer
  const lift = (id: string, by: number) => {
    const state = stateIn(roomWith(cast, {}), id)
    const beliefs = Object.fromEntries(Object.entries(state.beliefs).map(([key, odds]) => [key, odds + by]))
    return { ...before, [id]: { ...state, beliefs } }
  }
  const moved = (id: string, by: number) =>
    sway(cast, everybody, { before, after: lift(id, by) }, id).events.flatMap((event) =>
      event.type === 'swayed' ? [[event.buyer, Math.sign(event.delta)]] : [],
    )

  it('follows whom it goes by, up and down, and turns from whom it does not', () => {
    expect(moved(bronwen, 1)).toEqual([
      [ruth, 1],
      [marek, 1],
    ])
    expect(moved(bronwen, -1)).toEqual([
      [ruth, -1],
      [marek, -1],
    ])
    expect(moved(ruth, 1)).toContainEqual([bronwen, -1])
  })
})

describe('to whom a turn is said', () => {
  const room = { present: [...everybody], lastSpoke: marek }
  it.each([
    ['whoever is chosen', 'Hello.', [bronwen], { to: [bronwen], text: 'Hello.' }],
    [
      'whoever is named in front, whose name is then no part of it',
      '@Bronwen, how so?',
      null,
      { to: [bronwen], text: 'how so?' },
    ],
    ['two who are named', '@ruth and @bronwen what now?', null, { to: [ruth, bronwen], text: 'what now?' }],
    [
      'one who is named within',
      'Could you say that, @marek?',
      null,
      { to: [marek], text: 'Could you say that, @marek?' },
    ],
    [
      'everybody where it says so',
      'All of you, what now?',
      null,
      { to: [...everybody], text: 'All of you, what now?' },
    ],
    ['whoever spoke last otherwise', 'And then?', null, { to: [marek], text: 'And then?' }],
    [
      'whoever is called by name at the beginning of a sentence',
      'I see. So Bronwen, how is that?',
      null,
      { to: [bronwen], text: 'I see. So Bronwen, how is that?' },
    ],
    [
      'several who are called so',
      'Ruth and Bronwen, what now?',
      null,
      { to: [ruth, bronwen], text: 'Ruth and Bronwen, what now?' },
    ],
    [
      'whoever is called at the end of one',
      'What do you say, Ruth?',
      null,
      { to: [ruth], text: 'What do you say, Ruth?' },
    ],
    [
      'not whoever is only talked about',
      'I spoke with Ruth, Marek and Bronwen. Bronwen said no.',
      null,
      { to: [marek], text: 'I spoke with Ruth, Marek and Bronwen. Bronwen said no.' },
    ],
  ])('is %s', (_, text, chosen, answer) => {
    expect(addressed(cast, room, text, chosen)).toEqual(answer)
  })

  it('is refused where somebody is meant who is not there', () => {
    expect(addressed(cast, room, '@gareth hello', null)).toBeNull()
    expect(addressed(cast, { ...room, present: [ruth, bronwen] }, 'Hello.', [marek])).toBeNull()
    expect(addressed(cast, { ...room, present: [ruth, bronwen] }, 'Hello.', null)).toMatchObject({
      to: [ruth],
    })
  })
})

describe('the same lines in another order of address', () => {
  const question = { codes: ['open_question', 'specific_reflection'] }
  const tell = { codes: ['two_sided', 'proof_tied_to_need'] }
  const to = (id: string): readonly Line[] => [
    { ...question, to: [id] },
    { ...tell, to: [id] },
    { ...question, to: [id] },
  ]
  const name: Line = { codes: ['name_tension'], near: 0.8, to: [ruth, bronwen] }
  const ask: Line = { codes: ['clean_ask'], to: everybody }
  /** How many of two dozen rooms come to a yes that holds. */
  const won = (order: readonly string[]) => {
    const [one = '', two = '', three = ''] = order
    const lines = [...to(one), ...to(two), name, ...to(three), ask]
    return Array.from(
      { length: 40 },
      (_, s) => playLines(roomCast(s), s, lines).at(-1)?.world.outcome?.kind,
    ).filter((kind) => kind === 'commitment').length
  }

  it('wins more often where both were heard before what stands between them is named', () => {
    const [heardFirst, heardLate] = [won([ruth, bronwen, marek]), won([marek, bronwen, ruth])]
    expect(heardFirst).toBeGreaterThanOrEqual(heardLate + 6)
  })
})
