import { expect, it } from 'vitest'
import { advance } from '#personas/engine/advance.ts'
import { begin } from '#personas/engine/begin.ts'
import type { EngineEvent, World } from '#personas/engine/state.ts'
import { beliefContext } from '#server/scoring/belief-context.ts'
import { heard } from '../../personas/engine/turns.ts'
import { withNews } from '../../personas/engine/shocked.ts'

/** The same questions to the same buyer, with news whose weight is given in log-odds. */
function playedWith(weight: number) {
  const plain = withNews({ trust: -0.1 })
  const [belief] = plain.persona.beliefs
  const cast = withNews({ trust: -0.1, beliefs: { [belief?.id ?? '']: weight } })
  const worlds: { turn: number; world: World }[] = [{ turn: 0, world: begin(cast, 5).world }]
  const events: { turn: number; event: EngineEvent }[] = []
  for (const turn of [2, 4, 6, 8]) {
    const before = worlds.at(-1)?.world as World
    const step = advance(cast, before, heard(turn, ['open_question', 'specific_reflection']))
    worlds.push({ turn, world: step.world })
    events.push(...step.events.map((event) => ({ turn, event })))
  }
  return { cast, worlds, events, context: beliefContext({ cast, outcome: null, worlds, events }) }
}

it('the course of belief is the rep’s doing: the fall that news causes is not in it', () => {
  const hard = playedWith(-4)
  const persona = hard.cast.persona.id
  const fell = hard.worlds.map(({ world }) => world.byBuyer[persona]?.commit ?? 0)
  expect((fell[2] ?? 0) - (fell[3] ?? 0)).toBeGreaterThan(0.04)
  const course = hard.context?.course ?? []
  expect(course.map(({ turn }) => turn)).toEqual([2, 4, 6, 8])
  for (const { rawDelta, causes } of course) {
    expect(rawDelta).toBeGreaterThan(-0.02)
    expect(causes).not.toContain('shock')
  }
})

it('without news it is what the buyer believes', () => {
  const { cast, worlds, events } = playedWith(-4)
  const early = beliefContext({ cast, outcome: null, worlds: worlds.slice(0, 3), events })
  expect(early?.start).toBe(worlds[0]?.world.byBuyer[cast.persona.id]?.commit)
  expect(early?.course.map(({ belief }) => belief)).toEqual(
    worlds.slice(1, 3).map(({ world }) => world.byBuyer[cast.persona.id]?.commit),
  )
})
