import { expect, it } from 'vitest'
import { sideBySide } from '#client/components/writing/side-by-side.ts'

const lines = (...texts: readonly string[]) => texts.join('\n')
const long = Array.from({ length: 40 }, (_, at) => `line ${at}`)

it('sets two texts line beside line, and folds what is the same', () => {
  const mine = lines(...long.with(20, 'mine'))
  const theirs = lines(...long.with(20, 'theirs'))
  expect(sideBySide(mine, theirs)).toEqual([
    { same: 18 },
    {
      rows: [
        { mine: 'line 18', theirs: 'line 18' },
        { mine: 'line 19', theirs: 'line 19' },
        { mine: 'mine', theirs: 'theirs' },
        { mine: 'line 21', theirs: 'line 21' },
        { mine: 'line 22', theirs: 'line 22' },
      ],
    },
    { same: 17 },
  ])
})

it('leaves a gap where only one of them has a line, and loses no line of either', () => {
  const mine = lines('a', 'b', 'only mine', 'c')
  const theirs = lines('first', 'a', 'b', 'c', 'last')
  const rows = sideBySide(mine, theirs).flatMap((one) => ('rows' in one ? one.rows : []))
  expect(rows.flatMap((row) => row.mine ?? []).join('\n')).toBe(mine)
  expect(rows.flatMap((row) => row.theirs ?? []).join('\n')).toBe(theirs)
  expect(rows).toContainEqual({ mine: 'only mine', theirs: null })
  expect(rows).toContainEqual({ mine: null, theirs: 'last' })
})

it('has nothing to show of two that are the same', () => {
  expect(sideBySide('a\nb', 'a\nb')).toEqual([{ same: 2 }])
})
