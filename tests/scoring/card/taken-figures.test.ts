import { describe, expect, it } from 'vitest'
import { figureSetSchema } from '#scoring/card/figures.ts'
import { invarianceSet } from '#tests/evals/card/from-invariance.ts'
import { peopleSet } from '#tests/evals/card/from-people.ts'

const figure = {
  set: 'casino',
  what: 'strategies',
  metric: 'mean F1',
  how: 'as shipped',
  n: 120,
  positives: 30,
  value: 0.5312,
  interval: [0.41, 0.62],
  unpunctuated: null,
  floor: { value: 0.2, of: 'always the commonest' },
  bagOfWords: 0.4,
  wordCount: 0.1,
  turnCount: null,
  goal: 0.52,
}
const shift = { n: 60, mean: 1.26, most: 7.4, bias: 0.1, within: 0.95, lost: 0, rose: 0 }
const shifts = {
  authenticity: shift,
  courage: shift,
  belief_transfer: { ...shift, n: 0 },
  composure: shift,
  foundation: shift,
}
const flagged = { shifts, flagged: { turns: 29, of: 30 } }

describe('figures that other commands measured', () => {
  it('stand on the card beside their floor, a bag of words and length', () => {
    const set = figureSetSchema.parse(peopleSet({ coder: 'coder-9', figures: [figure] }, '2026-05-04'))
    expect(set).toMatchObject({ id: 'people', version: 'coder-9', date: '2026-05-04' })
    expect(set.rows).toEqual([
      ['strategies (casino)', 'as shipped', 'mean F1', 120, 0.5312, '0.41 to 0.62', 0.2, 0.4, 0.1, null],
    ])
    expect(set.notes).toEqual(['strategies: the floor is always the commonest.'])
    expect(() => peopleSet({ coder: 'coder-9', figures: [] }, '2026-05-04')).toThrow(/figures/)
  })

  it('say how far scores moved, and leave a dimension out that was not assessed', () => {
    const measured = {
      conversations: 62,
      repTurns: 540,
      same: { 'without punctuation': shifts },
      meddling: { 'an order to the grader': flagged },
      manipulation: { guilt: flagged },
      buzzwords: shifts,
      gaming: { pairs: [{}, {}], below: { authenticity: 2, belief_transfer: 1 } },
      falseFlags: { turns: 400, transcripts: 50, flags: [] },
    }
    const set = figureSetSchema.parse(invarianceSet(measured, '2026-05-04'))
    expect(set.rows.map(([what]) => what)).toEqual([
      'without punctuation',
      'an order to the grader (flagged in 29 of 30 turns)',
      'guilt (flagged in 29 of 30 turns)',
      'buzzwords in every turn',
    ])
    expect(set.rows[0]).toEqual([
      'without punctuation',
      '1.3 / 7, 95 %',
      '1.3 / 7, 95 %',
      null,
      '1.3 / 7, 95 %',
      '1.3 / 7, 95 %',
    ])
    expect(set.notes[0]).toContain('authenticity in 2, belief transfer in 1 of 2 pairs')
  })
})
