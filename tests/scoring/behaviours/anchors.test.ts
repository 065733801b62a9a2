import { nearestAnchors } from '#scoring/behaviours/anchors.ts'
import { describe, expect, it } from 'vitest'

/** A text names its own direction in the plane, in degrees. */
const vectorOf = (text: string) => {
  const angle = (Number(text) * Math.PI) / 180
  return new Float32Array([Math.cos(angle), Math.sin(angle)])
}
const turn = [vectorOf('0')]

describe('nearestAnchors', () => {
  it('keeps the nearest text of each id, once', () => {
    const found = nearestAnchors(
      [
        { id: 'answer/close', text: '60' },
        { id: 'answer/close', text: '10' },
        { id: 'objection/budget', text: '45' },
      ],
      vectorOf,
      turn,
    )
    expect(found.map(({ id }) => id)).toEqual(['answer/close', 'objection/budget'])
    expect(found[0]?.similarity).toBeCloseTo(Math.cos(Math.PI / 18), 5)
  })

  it('does not let an id with many texts crowd out another', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ id: 'answer/close', text: String(index) }))
    const found = nearestAnchors([...many, { id: 'hidden/letter', text: '80' }], vectorOf, turn)
    expect(found.map(({ id }) => id)).toEqual(['answer/close', 'hidden/letter'])
  })

  it('keeps sixteen ids at most, the nearest first', () => {
    const ids = Array.from({ length: 30 }, (_, index) => ({
      id: `answer/${index}`,
      text: String(89 - index),
    }))
    const found = nearestAnchors(ids, vectorOf, turn)
    expect(found).toHaveLength(16)
    expect(found[0]?.id).toBe('answer/29')
  })

  it('takes the clause that comes nearest', () => {
    const [found] = nearestAnchors([{ id: 'answer/close', text: '90' }], vectorOf, [
      vectorOf('0'),
      vectorOf('90'),
    ])
    expect(found?.similarity).toBeCloseTo(1, 5)
  })

  it('finds nothing in a turn without clauses', () => {
    expect(nearestAnchors([{ id: 'answer/close', text: '0' }], vectorOf, [])).toEqual([])
  })
})
