import { trustEffect, weighActs } from '#personas/engine/weigh-acts.ts'
import { describe, expect, it } from 'vitest'
import { anyCast, buyerOf, heard, worldWith } from './turns.ts'

const state = (given: Parameters<typeof worldWith>[1] = {}) => buyerOf(anyCast, worldWith(anyCast, given))
const strength = (code: string, given: Parameters<typeof worldWith>[1], exchange = 6) =>
  weighActs(heard(12, [code]), state(given), exchange)[0]?.strength

describe('what a behaviour counts for', () => {
  it('counts half as much each time it is repeated without a new opening', () => {
    const recent = (at: readonly number[]) => ({ recent: { open_question: at }, opportunityAt: 0 })
    expect(strength('open_question', recent([]))).toBe(1)
    expect(strength('open_question', recent([5]))).toBe(0.5)
    expect(strength('open_question', recent([4, 5]))).toBe(0.25)
  })

  it('counts nearly in full again once something has invited it', () => {
    const worn = strength('open_question', { recent: { open_question: [3, 5] }, opportunityAt: 5 }) ?? 0
    expect(worn).toBeGreaterThan(0.65)
    expect(worn).toBeLessThan(1)
  })

  it('forgets what is more than five exchanges back', () => {
    expect(strength('open_question', { recent: { open_question: [1] }, opportunityAt: 0 }, 7)).toBe(1)
  })

  it('takes “why is that?” for the question that it is, not for a dodge', () => {
    const codes = (text: string) =>
      weighActs(heard(12, ['dodge'], { text }), state({ openQuestion: 'ask-back' }), 6).map(
        ({ code }) => code,
      )
    expect(codes('Why is that?')).toEqual(['open_question'])
    expect(codes('Tell me more about that.')).toEqual(['open_question'])
    expect(codes('Every company is different, so it is hard to say.')).toEqual(['dodge'])
  })

  it('takes candour about nothing in particular for a manner of speaking', () => {
    expect(strength('candour', { openQuestion: null })).toBeCloseTo(0.35)
    expect(strength('candour', { openQuestion: 'ask-back' })).toBe(1)
    const claims = [{ quote: 'we cannot', factId: 'limit', verdict: 'supported' as const }]
    expect(weighActs(heard(12, ['candour'], { claims }), state(), 6)[0]?.strength).toBe(1)
  })

  it('costs .05 of trust and more only where the coder is sure', () => {
    const act = (sure: number) => ({ code: 'pressure', strength: sure, quote: '' })
    expect(trustEffect('pressure', act(0.9))).toBeCloseTo(-0.09)
    expect(trustEffect('pressure', act(0.79))).toBeGreaterThan(-0.05)
  })

  it('passes over codes it does not know', () => {
    expect(weighActs(heard(2, ['telepathy']), state(), 1)).toEqual([])
  })
})
