import { expect, it } from 'vitest'
import { backwards, keyed, onwards, type Place } from '#client/features/playbooks/place-in-deck.ts'
import type { DeckSlide } from '#contract/deck.ts'

const slides: readonly DeckSlide[] = [
  { kind: 'title', title: 'A', subtitle: '', notes: '' },
  { kind: 'moment', title: 'B', line: null, reply: 'Who?', beside: null, footnote: '', notes: '' },
  { kind: 'lines', title: 'C', lines: ['one'], notes: '' },
]
const along = (places: number) => {
  const all: Place[] = [{ slide: 0, shown: false }]
  for (let n = 0; n < places; n += 1) all.push(onwards(slides, all.at(-1) ?? { slide: 0, shown: false }))
  return all.map(({ slide, shown }) => `${slide}${shown ? ' shown' : ''}`)
}

it('pauses before the reply of a moment, and stays on the last slide', () => {
  expect(along(5)).toEqual(['0', '1', '1 shown', '2', '2', '2'])
})

it('goes back the same way, holding the reply back once more', () => {
  expect(backwards(slides, { slide: 2, shown: false })).toEqual({ slide: 1, shown: true })
  expect(backwards(slides, { slide: 1, shown: true })).toEqual({ slide: 1, shown: false })
  expect(backwards(slides, { slide: 0, shown: false })).toEqual({ slide: 0, shown: false })
})

it('goes by the keys of a remote control, and leaves every other key alone', () => {
  const first: Place = { slide: 0, shown: false }
  for (const key of ['ArrowRight', 'PageDown', ' ']) expect(keyed(slides, first, key)?.slide).toBe(1)
  expect(keyed(slides, first, 'End')).toEqual({ slide: 2, shown: true })
  expect(keyed(slides, { slide: 2, shown: true }, 'Home')).toEqual(first)
  expect(keyed(slides, first, 'x')).toBeNull()
})
