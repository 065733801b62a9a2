import { effects } from '#personas/engine/effects.ts'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import { describe, expect, it } from 'vitest'

describe('the table of effects', () => {
  it('has a row for every code of the codebook and no other', () => {
    expect(Object.keys(effects).toSorted()).toEqual([...behaviourCodes].toSorted())
  })

  it.each(Object.entries(effects))('moves nothing by %s further than a turn may', (_code, effect) => {
    expect(Math.abs(effect.trust)).toBeLessThanOrEqual(0.15)
    expect(Math.abs(effect.reactance)).toBeLessThanOrEqual(0.2)
    for (const { ratio } of effect.ratios) {
      expect(ratio).toBeGreaterThan(0.5)
      expect(ratio).toBeLessThanOrEqual(2)
    }
  })

  it('lets nothing bad raise trust or a belief', () => {
    const bad = Object.values(effects).filter(({ polarity }) => polarity === '-')
    expect(bad.length).toBeGreaterThan(5)
    for (const { trust, ratios } of bad) {
      expect(trust).toBeLessThanOrEqual(0)
      expect(ratios.every(({ ratio }) => ratio < 1)).toBe(true)
    }
  })
})
