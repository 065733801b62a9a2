import { expect, it, vi } from 'vitest'
import { whyReached } from '#scoring/plan/why-reached.ts'
import { embed } from '../behaviours/embed.ts'

vi.setConfig({ testTimeout: 120_000 })

const why = {
  belief: 'It takes the blame off the one person who closes the books',
  seen: 'In Leeds a planner showed me the list that she keeps in her coat',
}
const talk = (...lines: readonly string[]) =>
  lines.map((text, index) => ({
    n: index + 1,
    speaker: index % 2 === 0 ? ('buyer' as const) : ('rep' as const),
    text,
  }))

it('finds what of it was said, and where the buyer came back to it', async () => {
  const turns = talk(
    'We close in twelve days.',
    'A planner in Leeds once showed me a list she kept in her coat. Shall I go on?',
    'A list in a coat. Ours is on the back of the door, if I am honest.',
  )
  expect(await whyReached(why, turns, embed)).toEqual({
    said: { turn: 2, quote: expect.stringContaining('a list she kept in her coat') },
    cameBack: { turn: 3, quote: expect.stringMatching(/list/) },
  })
})

it('finds that it was said and did not come back, also where the buyer agreed with something', async () => {
  const turns = talk(
    'We close in twelve days.',
    'It takes the blame away from the one who closes the books.',
    'Right. What does it cost?',
  )
  expect(await whyReached(why, turns, embed)).toMatchObject({ said: { turn: 2 }, cameBack: null })
})

it('finds nothing where something else was talked about, and asks nothing where nothing was written', async () => {
  const turns = talk(
    'What does it cost?',
    'It is £46,000 a year, with fourteen modules and a portal.',
    'I see.',
  )
  expect(await whyReached(why, turns, embed)).toEqual({ said: null, cameBack: null })
  expect(await whyReached({ belief: ' ', seen: '' }, turns, embed)).toBeNull()
})
