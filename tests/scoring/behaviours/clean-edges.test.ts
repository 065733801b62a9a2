import { describe, expect, it } from 'vitest'
import { cleanEdges } from '#scoring/behaviours/clean-edges.ts'

const widened = (text: string, part: string) => {
  const at = text.indexOf(part)
  const { start, end } = cleanEdges(text, at, at + part.length)
  return text.slice(start, end)
}

describe('the edges of a quote', () => {
  it.each([
    [
      'Petra went to three days for seven months when her father was dying, and came back.',
      'Petra went to three days for seven months when',
      'Petra went to three days for seven months when her father was dying',
    ],
    [
      'It reads the files every night and says what is missing, and you mend it.',
      'what is missing, and you mend it.',
      'says what is missing, and you mend it.',
    ],
    ['What happens in April? Who says so', 'What happens in April?', 'What happens in April?'],
    ['I cannot make that smaller. Well.', 'I cannot make', 'I cannot make that smaller.'],
    ['We met, and I heard you.', 'I heard you.', 'I heard you.'],
    ['so how many are there and who asked', 'how many are there', 'how many are there'],
    ['No. It is six weeks.', 'It is six weeks.', 'It is six weeks.'],
  ])('are those of a clause: %s', (text, part, whole) => {
    expect(widened(text, part)).toBe(whole)
  })

  it('grow by a few words at most', () => {
    const text = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'
    expect(widened(text, 'seven')).toBe(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
    )
    expect(widened(`${text} ${text} ${text}`, 'fourteen one')).toBe('fourteen one')
  })
})
