import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import { scoreTranscript } from '#scoring/score.ts'
import { changeSentence, type Change } from '#scoring/what-if/change.ts'
import { whatWouldChange } from '#scoring/what-if/what-would-change.ts'
import type { DimensionId } from '#scoring/shape.ts'
import type { BeliefContext } from '#scoring/transcript.ts'
import { asking, conversation, objecting, telling, type Said } from '../by-hand.ts'
import { coreRubric as rubric } from '../core-rubric.ts'

const of = (dimension: DimensionId, said: readonly Said[], context: BeliefContext = null) =>
  whatWouldChange(conversation(...said), context, rubric).find((one) => one.dimension === dimension) ?? null
const scoreOf = (dimension: DimensionId, said: readonly Said[], context: BeliefContext = null) =>
  Math.round(
    scoreTranscript(conversation(...said), context, rubric).dimensions.find(({ id }) => id === dimension)
      ?.score ?? NaN,
  )

const dodging = { rep: 'Good question. We are the market leader.', codes: ['dodge'] } as const
const answering = { rep: 'Six weeks.', codes: ['direct_answer'] } as const
const holding = { rep: 'It stays, because the help is in it.', codes: ['hold_with_reason'] } as const

it('names the question that was dodged, and comes to the score of a transcript in which it was answered', () => {
  const asks = {
    rep: 'Six weeks. No is a fine answer. Otherwise, could we sit down on Thursday at ten?',
    codes: ['direct_answer', 'clean_ask', 'invite_no', 'costly_truth'],
  } as const
  const said = [asking, answering, objecting, holding, asking, dodging, asking, answering, asking, asks]
  const answered = said.map((one) =>
    one === dodging ? { ...dodging, codes: [['direct_answer', 1] as const] } : one,
  )
  expect(of('courage', said)).toMatchObject({
    kind: 'chance',
    code: 'C1',
    turn: 6,
    from: scoreOf('courage', said),
    to: scoreOf('courage', answered),
  })
  expect(scoreOf('courage', answered)).toBeGreaterThan(scoreOf('courage', said))
})

it('names the false claim, and comes to the score of a transcript in which the claim was right', () => {
  const claim = { quote: 'It takes two weeks.', factId: 'f' } as const
  const at = (verdict: 'mismatch' | 'supported'): readonly Said[] => [
    asking,
    { rep: claim.quote, codes: ['direct_answer'], claims: [{ ...claim, verdict }] },
    asking,
    answering,
  ]
  const change = of('foundation', at('mismatch'))
  expect(change).toMatchObject({ kind: 'mark', code: 'F3', turn: 2 })
  expect(change?.to).toBe(scoreOf('foundation', at('supported')))
})

it('names the disagreement that was left standing, and the concern that never came out', () => {
  const polite = { rep: 'I see.', codes: ['small_talk'] } as const
  const moved = {
    buyer: 'We would save the March week, every month.',
    ladder: 4,
    stance: 'positive',
  } as const
  const standing = [polite, moved, polite, moved, polite, moved, polite, objecting, polite, objecting]
  expect(of('belief_transfer', standing)).toMatchObject({ kind: 'standing', code: 'B0' })
  const context = {
    start: 0.2,
    course: [],
    outcome: null,
    rightEnding: 'commitment',
    concernDisclosed: false,
  } as const
  const far = { ...moved, ladder: 5 } as const
  const heard = { rep: 'So it is the March week that goes.', codes: ['specific_reflection'] } as const
  const all = [heard, far, heard, far, heard, far, heard, far]
  const change = of('belief_transfer', all, context)
  expect(change).toMatchObject({ kind: 'concern', turn: null, from: 59 })
  expect(change?.to).toBe(scoreOf('belief_transfer', all, { ...context, concernDisclosed: true }))
})

it('has nothing to say of what was not assessed', () => {
  expect(
    whatWouldChange(conversation(telling, answering), null, rubric).map((one) => one.dimension),
  ).not.toContain('composure')
  expect(whatWouldChange(conversation(), null, rubric)).toEqual([])
})

it('never names a change that would not raise the figure of the card', () => {
  const exchange = fc.record({
    buyer: fc.constantFrom(asking, objecting, telling),
    codes: fc.uniqueArray(fc.constantFrom(...behaviourCodes), { maxLength: 4 }),
  })
  fc.assert(
    fc.property(fc.array(exchange, { minLength: 2, maxLength: 9 }), (exchanges) => {
      const transcript = conversation(
        ...exchanges.flatMap(({ buyer, codes }, index) => [buyer, { rep: `Said ${index}.`, codes }]),
      )
      const { dimensions } = scoreTranscript(transcript, null, rubric)
      for (const { dimension, from, to } of whatWouldChange(transcript, null, rubric)) {
        expect(from).toBe(Math.round(dimensions.find(({ id }) => id === dimension)?.score ?? NaN))
        expect(to).toBeGreaterThan(from)
      }
    }),
    { numRuns: 60 },
  )
})

it('says each kind in one sentence, without figures where the dimension holds them back', () => {
  const change = { dimension: 'courage', kind: 'chance', code: 'C1', turn: 6, from: 52, to: 64 } as const
  const all: readonly Change[] = [
    change,
    { ...change, kind: 'mark' },
    { ...change, kind: 'standing' },
    { ...change, kind: 'concern', turn: null },
  ]
  expect(all.map((one) => changeSentence(one, false, rubric))).toEqual([
    'With “Answers first” at turn 6, this would stand at 64 instead of 52.',
    'Without the mark against “Answers first” at turn 6, this would stand at 64 instead of 52.',
    'Had the disagreement at turn 6 not been left standing, this would stand at 64 instead of 52.',
    'Had the concern beneath come out, this would stand at 64 instead of 52.',
  ])
  for (const one of all) expect(changeSentence(one, true, rubric)).not.toMatch(/64|52/)
})
