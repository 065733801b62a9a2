import { expect, it } from 'vitest'
import { advance } from '#personas/engine/advance.ts'
import { begin } from '#personas/engine/begin.ts'
import { replay, type ReplayTurn } from '#personas/engine/replay.ts'
import type { World } from '#personas/engine/state.ts'
import type { HeardTurn } from '#personas/engine/reading.ts'
import { anyCast, buyerOf, casts, heard } from './turns.ts'

const codes: readonly (readonly string[])[] = [
  ['open_question'],
  ['specific_reflection'],
  ['pressure', 'arguing'],
  ['direct_answer'],
  ['candour', 'open_question'],
  ['clean_ask'],
]
const turns = codes.map((some, index) => heard(2 * index + 2, some))

/** Plays as a roleplay does: what the buyer says is remembered after each turn. */
function run(seed: number, said: readonly HeardTurn[], cast = anyCast) {
  const start = begin(cast, seed).world
  const worlds: World[] = []
  let world: World = start
  for (const turn of said) {
    if (world.outcome) break
    const step = advance(cast, world, turn)
    const state = buyerOf(cast, step.world)
    const spoken = [...state.spoken, `line/${turn.turn}`]
    world = { ...step.world, byBuyer: { [cast.persona.id]: { ...state, spoken } } }
    worlds.push(world)
  }
  return { start, worlds }
}

const heardAgain = (worlds: readonly World[], said: readonly HeardTurn[], cast = anyCast): ReplayTurn[] =>
  worlds.flatMap((world, index) => {
    const turn = said[index]
    return turn ? [{ ...turn, spoken: buyerOf(cast, world).spoken }] : []
  })

it('comes to the course of the run where nothing is left out, for every buyer', () => {
  for (const cast of casts) {
    const { start, worlds } = run(7, turns, cast)
    expect(replay(cast, start, heardAgain(worlds, turns, cast)).map(({ world }) => world)).toEqual(worlds)
  }
})

it('differs from the turn on at which something is left out, and not before', () => {
  const { start, worlds } = run(7, turns)
  const without = turns.map((turn) => (turn.turn === 6 ? heard(6, []) : turn))
  const course = replay(anyCast, start, heardAgain(worlds, without))
  expect(course.slice(0, 2).map(({ world }) => world)).toEqual(worlds.slice(0, 2))
  const trust = (world: World | undefined) => (world ? buyerOf(anyCast, world).trust : NaN)
  expect(trust(course[2]?.world)).toBeGreaterThan(trust(worlds[2]))
  expect(course[2]?.events.some((event) => 'cause' in event && event.cause === 'pressure')).toBe(false)
  expect(course.map(({ world }) => buyerOf(anyCast, world).spoken)).toEqual(
    worlds.slice(0, course.length).map((world) => buyerOf(anyCast, world).spoken),
  )
})

it('stops where the buyer would have ended it', () => {
  const { start } = run(7, [])
  const limit = anyCast.scenario.limits.exchanges
  const more = Array.from({ length: limit + 3 }, (_, index): ReplayTurn => ({
    ...heard(2 * index + 2, ['open_question']),
    spoken: [],
  }))
  const course = replay(anyCast, start, more)
  expect(course.length).toBeLessThanOrEqual(limit)
  expect(course.at(-1)?.world.outcome).not.toBeNull()
})
