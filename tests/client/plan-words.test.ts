import { expect, it } from 'vitest'
import { foundSentence, planSentence } from '#client/components/readiness/plan-words.ts'
import { plansSentence } from '#client/features/readiness/plans-sentence.ts'

it.each([
  ['they say no', 'ask why', 'If they say no, I will ask why.'],
  ['If they say no.', "I'll ask why!", "If they say no, I'll ask why."],
  ['when she goes quiet', 'then I wait', 'When she goes quiet, I wait.'],
])('makes one sentence of %j and %j', (ifThey, iWill, sentence) => {
  expect(planSentence({ ifThey, iWill })).toBe(sentence)
})

it('makes none of half a plan', () => {
  expect(planSentence({ ifThey: 'they say no', iWill: ' ' })).toBeNull()
  expect(planSentence({ ifThey: '', iWill: 'ask why' })).toBeNull()
})

it('says what was found, and nothing where nothing was planned', () => {
  const heard = { turn: 3, quote: 'No.' }
  expect(foundSentence({ kind: 'not-done', heard, reply: null })).toContain('ended there')
  expect(foundSentence({ kind: 'not-done', heard, reply: heard })).toContain('in another way')
  expect(foundSentence({ kind: 'no-plan' })).toBeNull()
  expect(foundSentence(null)).toBeNull()
})

it('counts what became of plans by what their rep says of them', () => {
  expect(plansSentence([{ held: null }])).toBeNull()
  expect(plansSentence([{ held: 'yes' }, { held: 'no' }, { held: 'yes' }, { held: null }])).toBe(
    'You looked back at 3 plans: 2 held, 0 partly, 1 not.',
  )
})
