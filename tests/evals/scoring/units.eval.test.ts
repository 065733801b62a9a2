import { expect, it } from 'vitest'
import { unitsOf } from './units.ts'

const line = (speaker: string, text: string) => ({
  speaker,
  text,
  labels: [text.length > 3 ? 'long' : 'short'],
})

it('joins neighbouring lines of a speaker into a turn and sets the other side before it', () => {
  const units = unitsOf('a', [
    line('rep', 'Hello.'),
    line('client', 'Hi.'),
    line('client', ' '),
    line('client', 'Who is it?'),
    line('rep', 'Me.'),
  ])
  expect(units.map(({ text, turn, other, index }) => [text, turn, other, index])).toEqual([
    ['Hello.', 'Hello.', null, 0],
    ['Hi.', 'Hi. Who is it?', 'Hello.', 0],
    ['Who is it?', 'Hi. Who is it?', 'Hello.', 1],
    ['Me.', 'Me.', 'Hi. Who is it?', 0],
  ])
  for (const { turn, parts, index, text } of units) {
    const { start = 0, end = 0 } = parts[index] ?? {}
    expect(turn.slice(start, end)).toBe(text)
  }
})
