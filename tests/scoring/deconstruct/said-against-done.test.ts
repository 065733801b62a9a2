import { expect, test } from 'vitest'
import { draftPlaybook, groundOf } from '#scoring/deconstruct/draft-playbook.ts'
import type { Difference } from '#scoring/deconstruct/differences.ts'
import { momentsOfKind } from '#scoring/deconstruct/moments.ts'
import { namedActs } from '#scoring/deconstruct/named-acts.ts'
import { saidAgainstDone } from '#scoring/deconstruct/said-against-done.ts'
import { conversation, objecting } from '../by-hand.ts'

const asked = {
  id: 'call-1',
  transcript: conversation(
    objecting,
    { rep: 'Who loses budget if the planners get this?', codes: ['open_question'] },
    { buyer: 'Probably the depot. They have been promised a new yard.' },
    { rep: 'Right, the yard.', codes: ['specific_reflection'] },
    objecting,
    { rep: 'When would the money be there?', codes: ['open_question'] },
  ),
}
const told = {
  id: 'call-2',
  transcript: conversation(objecting, { rep: 'We are the best there is.', codes: ['bare_assertion'] }),
}

const named: readonly (readonly [string, string, boolean, readonly string[]])[] = [
  ['I always ask who loses budget.', 'asks_openly', true, ['los', 'budget']],
  ['I ask before I say anything about us.', 'asks_before_claiming', true, []],
  ['I never give a discount.', 'discounts_early', false, []],
  ["I say what we can't do.", 'says_limit', true, []],
  ['I keep quiet.', 'words', true, []],
  ['I hold the price.', 'holds_with_reason', true, []],
]
test.each(named)('%s names an act that can be looked for', (answer, measure, does, about) => {
  expect(namedActs(answer)).toEqual([expect.objectContaining({ measure, does, quote: answer.slice(0, -1) })])
  const stems = namedActs(answer)[0]?.about ?? []
  for (const stem of about) expect(stems).toContain(stem)
})

test('each clause of an answer names its own act, and what is not about oneself names none', () => {
  const acts = namedActs(
    'The buyer asks a lot. I ask what changed, and I never give a discount. It was raining.',
  )
  expect(acts.map(({ measure, does }) => [measure, does])).toEqual([
    ['asks_openly', true],
    ['discounts_early', false],
  ])
})

test('what somebody says they always do is set beside every such moment of theirs', () => {
  expect(saidAgainstDone('I always ask who loses budget.', [asked, told], 'objection')).toEqual([
    expect.objectContaining({
      found: 1,
      of: 3,
      at: [
        { conversation: 'call-1', turn: 2, found: true },
        { conversation: 'call-1', turn: 6, found: false },
        { conversation: 'call-2', turn: 2, found: false },
      ],
    }),
  ])
  expect(saidAgainstDone('I ask questions.', [asked, told], 'objection')[0]).toMatchObject({
    found: 2,
    of: 3,
  })
})

test('moments of one kind are the replies to it, with their figures and none of their words', () => {
  const moments = momentsOfKind([asked, told], 'objection')
  expect(moments.map(({ conversation: id, turn, answers }) => [id, turn, answers])).toEqual([
    ['call-1', 2, 1],
    ['call-1', 6, 5],
    ['call-2', 2, 1],
  ])
  expect(moments[0]?.figures.get('asks_before_claiming')).toBe(1)
  expect(moments[2]?.figures.get('asks_before_claiming')).toBe(0)
  expect(JSON.stringify(moments.map(({ figures, ...rest }) => [rest, ...figures]))).not.toContain('depot')
})

const difference: Difference = {
  measure: 'asks_before_claiming',
  own: 0.667,
  others: 0.2,
  n: { own: 1, others: 8, ownMoments: 3, otherMoments: 40 },
  asLarge: 112,
  clear: false,
}

test('a draft says of each rule what it rests on, and links own moments that show it and one that does not', () => {
  const own = [{ rep: 'star', moments: momentsOfKind([asked, told], 'objection') }]
  const draft = draftPlaybook({
    kind: 'objection',
    differences: [
      difference,
      { ...difference, measure: 'claims_bare', own: 0, others: 0.6, asLarge: 12, clear: true },
    ],
    answers: {
      noticed: ['They stop writing.', ' They stop writing. ', ''],
      believed: ['They are afraid of the depot.'],
    },
    said: saidAgainstDone('I always ask who loses budget.', [asked, told], 'objection'),
    own,
  })
  expect(draft).toMatchObject({
    principles: ['They are afraid of the depot.'],
    notice: ['They say what stands in the way.', 'They stop writing.'],
    said: ['“I always ask who loses budget”: found in 1 of 3 such moments.'],
    emphasis: ['open_question', 'closed_question', 'bare_assertion'],
  })
  expect(draft.dos).toMatchObject([
    {
      measure: 'asks_before_claiming',
      moments: [
        { conversation: 'call-1', turn: 2, shows: true },
        { conversation: 'call-1', turn: 6, shows: true },
        { conversation: 'call-2', turn: 2, shows: false },
      ],
    },
  ])
  expect(draft.donts).toMatchObject([
    { measure: 'claims_bare', rule: 'Leave claims that nothing stands behind.' },
  ])
})

test('what may be chance is said to be so, with its n and its count of shuffles', () => {
  expect(groundOf(difference)).toBe(
    'Asked before claiming anything at 6.7 of 10 such moments, the middle colleague at 2 (3 moments beside 40 of 8 colleagues; as large in 112 of 1,000 shuffles, so it may be chance).',
  )
})

test('without differences and answers a draft makes nothing up', () => {
  expect(draftPlaybook({ kind: 'price', differences: [], answers: {}, said: [], own: [] })).toEqual({
    kind: 'price',
    principles: [],
    notice: ['They come to the price.'],
    dos: [],
    donts: [],
    said: [],
    emphasis: [],
  })
})
