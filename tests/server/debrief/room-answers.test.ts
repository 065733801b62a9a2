import { expect, it, vi } from 'vitest'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import type { TurnReading } from '#scoring/behaviours/reading.ts'
import { rejectBehaviour } from '#server/debrief/rejections.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { liveRoleplay } from '#tests/support/live-roleplay.ts'
import { now, ownView } from './played.ts'

vi.setConfig({ testTimeout: 120_000 })

const makeDb = useDatabase()

const said: readonly (readonly BehaviourCode[])[] = [
  ['open_question'],
  ['pressure', 'arguing'],
  ['candour'],
  ['specific_reflection'],
]

/** Each line is read as what it was said as. */
const readCodes = async ({ text }: { readonly text: string }): Promise<TurnReading> => ({
  coder: 'none',
  behaviours: (said[Number(text)] ?? []).map((code) => ({
    code,
    quote: text,
    confidence: 1,
    start: 0,
    end: text.length,
    source: 'cue',
  })),
  unsure: [],
  claims: [],
  anchors: [],
  uptake: null,
  repeatOf: null,
  words: 12,
})

it('not what I did plays a room again: all of it from that turn on, also those who only listened', async () => {
  const { db } = await makeDb()
  const played = await liveRoleplay(db, null, {
    scenarioId: 'twelve-days-and-three-sites',
    readTurn: readCodes,
  })
  for (const index of said.keys()) await played.say(String(index))
  await played.end()
  const before = await ownView(db, played.key)
  const turn = before.readings[1]?.turn ?? 0
  await rejectBehaviour(db, played.key, { turn, code: 'pressure' }, now)
  const { answered, course } = await ownView(db, played.key)
  expect(course).toEqual(before.course)
  const at = course.findIndex((point) => point.turn === turn)
  expect(answered?.course?.map((point) => point.turn)).toEqual(course.map((point) => point.turn))
  expect(answered?.course?.slice(0, at)).toEqual(course.slice(0, at))
  expect(answered?.course?.[at]?.trust).toBeGreaterThan(course[at]?.trust ?? NaN)
  expect(answered?.ending).toBeNull()
  expect(answered?.note).toMatch(/once this roleplay is scored/)
})
