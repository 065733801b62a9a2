import { beginRoom } from '#personas/engine/room/begin-room.ts'
import { replayRoom, type RoomReplayTurn } from '#personas/engine/room/replay-room.ts'
import type { RoomStep } from '#personas/engine/room/room-draft.ts'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { bronwen, everybody, lineAt, marek, playLines, roomCast, roomOf, ruth, type Line } from './rooms.ts'

const spokenIn = ({ world }: RoomStep) =>
  Object.fromEntries(Object.entries(world.byBuyer).map(([id, state]) => [id, state.spoken]))

/** The lines as they were said, each with what had been said when it was answered. */
const heardAgain = (lines: readonly Line[], steps: readonly RoomStep[]): RoomReplayTurn[] =>
  steps.flatMap((step, index) => {
    const line = lines[index]
    return line ? [{ ...lineAt(2 * index + 2, line), to: line.to, spoken: spokenIn(step) }] : []
  })

const lines: readonly Line[] = [
  { to: [bronwen], codes: ['open_question'] },
  { to: [ruth], codes: ['pressure', 'arguing'] },
  { to: [marek], codes: ['candour'] },
  { to: [ruth, bronwen], codes: ['specific_reflection'] },
]

it('comes to the course of the room where nothing is left out', () => {
  for (const seed of [1, 7, 12]) {
    const cast = roomCast(seed)
    const steps = playLines(cast, seed, lines)
    const course = replayRoom(cast, beginRoom(cast, seed).world, heardAgain(lines, steps))
    expect(course.map(({ world, events }) => ({ world, events }))).toEqual(
      steps.map(({ world, events }) => ({ world, events })),
    )
  }
})

it('differs from the turn on at which something is left out, also for who only listened', () => {
  const cast = roomCast()
  const steps = playLines(cast, 1, lines)
  const without = heardAgain(
    lines.map((line, index) => (index === 1 ? { ...line, codes: [] } : line)),
    steps,
  )
  const course = replayRoom(cast, beginRoom(cast, 1).world, without)
  expect(course[0]?.world).toEqual(steps[0]?.world)
  for (const id of [ruth, marek]) {
    const [trust, was] = [course[1], steps[1]].map((one) => one?.world.byBuyer[id]?.trust ?? NaN)
    expect(trust).toBeGreaterThan(was ?? NaN)
  }
})

it('goes on where somebody has left who had stayed, and the other way round', () => {
  const codes = ['pressure', 'arguing', 'open_question', 'specific_reflection', 'dodge']
  const line = fc.record({
    to: fc.subarray([...everybody], { minLength: 1 }),
    codes: fc.subarray(codes, { maxLength: 2 }),
    dropped: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.nat(200), fc.array(line, { minLength: 10, maxLength: 20 }), (seed, said) => {
      const cast = roomCast(seed)
      const steps = playLines(cast, seed, said)
      const edited = said.map(({ dropped, ...one }) => (dropped ? { ...one, codes: [] } : one))
      for (const { world } of replayRoom(cast, beginRoom(cast, seed).world, heardAgain(edited, steps))) {
        const { present } = roomOf(world)
        expect(world.outcome !== null || present.includes(ruth)).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})
