import { describe, expect, it } from 'vitest'
import type { DimensionView } from '#contract/scorecard.ts'
import { barFinding } from '#client/components/scorecard/bar-finding.ts'
import { allQuotes, filterChoices, matching } from '#client/components/scorecard/evidence-filter.ts'
import { readDebriefSearch } from '#client/features/debrief/debrief-search.ts'

const dimension = (id: DimensionView['id'], title: string, set: Partial<DimensionView>): DimensionView => ({
  id,
  title,
  subtitle: '',
  score: null,
  level: null,
  reason: null,
  interval: null,
  opportunities: 9,
  taken: 4,
  provisional: false,
  headline: '',
  subscores: [],
  evidence: [],
  target: null,
  change: null,
  evident: null,
  latent: null,
  judged: null,
  ...set,
})
const target = { level: 4, from: 60, looksLike: 'Hard things were said plainly.' }
const courage = dimension('courage', 'Courage', { score: 58, interval: [40, 74], target })
const foundation = dimension('foundation', 'Foundation', { score: 71, interval: [60, 82] })
const held = dimension('authenticity', 'Authenticity', { score: 90, provisional: true })
const last = (score: number | null) => ({
  roleplayId: '0',
  endedAt: '2026-11-29T09:00:00.000Z',
  scores: [{ id: 'courage' as const, score }],
})

describe('barFinding', () => {
  it.each([
    [
      'names the highest and the nearest to its next level',
      [courage, foundation, held],
      null,
      'Foundation stands highest at 71; Courage is 2 points from level 4',
    ],
    ['holds back what rests on few chances', [held], null, 'Too few chances for a figure this time'],
    [
      'takes a difference within the likely range for none',
      [courage],
      last(50),
      'No clear difference from the last attempt',
    ],
    [
      'says a difference beyond it',
      [courage, foundation],
      last(30),
      'Courage is 28 points above the last attempt',
    ],
    ['says it also where it fell', [courage], last(80), 'Courage is 22 points below the last attempt'],
    [
      'compares with nothing where the last attempt had no figure',
      [courage],
      last(null),
      'Courage stands highest at 58; it is 2 points from level 4',
    ],
  ] as const)('%s', (_, dimensions, before, finding) => {
    expect(barFinding(dimensions, before)).toBe(finding)
  })
})

describe('the evidence', () => {
  const quote = (turn: number, code: string, polarity: '+' | '-') => ({
    turn,
    code,
    polarity,
    quote: `said at ${turn}`,
    criterion: `about ${code}`,
    why: '',
    beside: null,
  })
  const cards = [
    { ...courage, evidence: [quote(8, 'C1', '-'), quote(4, 'C3', '+')] },
    { ...foundation, evidence: [quote(2, 'F1', '+')] },
  ]

  it('stands in the order of the conversation and is filtered by criterion, dimension and polarity', () => {
    const all = allQuotes(cards)
    expect(all.map(({ turn }) => turn)).toEqual([2, 4, 8])
    expect(matching(all, { code: 'courage' }).map(({ turn }) => turn)).toEqual([4, 8])
    expect(matching(all, { code: 'C1' }).map(({ turn }) => turn)).toEqual([8])
    expect(matching(all, { code: 'courage', polarity: 'helped' }).map(({ turn }) => turn)).toEqual([4])
    expect(matching(all, { code: 'A1' })).toEqual([])
    expect(filterChoices(cards).map(({ group }) => group)).toEqual(['Courage', 'Foundation'])
  })

  it('takes of an address what it can use', () => {
    expect(
      readDebriefSearch({ turn: '6', view: 'evidence', code: 'C1', polarity: 'cost', card: 'x' }),
    ).toEqual({
      turn: 6,
      view: 'evidence',
      code: 'C1',
      polarity: 'cost',
    })
    expect(readDebriefSearch({ turn: '-1', view: 'all', code: 'C1"><', polarity: '+' })).toEqual({})
  })
})
