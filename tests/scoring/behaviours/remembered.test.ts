import { remembered } from '#scoring/behaviours/remembered.ts'
import { describe, expect, it } from 'vitest'

function counting(most?: number) {
  const worked: string[] = []
  const answer = remembered((text) => {
    worked.push(text)
    return text.split('')
  }, most)
  return { worked, answer }
}

describe('remembering what was worked out for a text', () => {
  it('works once for a text that comes again', () => {
    const { worked, answer } = counting()
    expect(answer('again')).toBe(answer('again'))
    expect(worked).toEqual(['again'])
  })

  it('keeps what is still asked for and forgets the rest', () => {
    const { worked, answer } = counting(3)
    answer('old')
    for (let index = 0; index < 20; index += 1) {
      answer('fact')
      answer(`turn ${index}`)
    }
    answer('old')
    expect(worked.filter((text) => text === 'fact')).toHaveLength(1)
    expect(worked.filter((text) => text === 'old')).toHaveLength(2)
  })

  it('does not hold on to a very long text', () => {
    const { worked, answer } = counting()
    const long = 'word '.repeat(200)
    answer(long)
    answer(long)
    expect(worked).toHaveLength(2)
  })
})
