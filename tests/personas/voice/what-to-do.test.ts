import { describe, expect, it } from 'vitest'
import { whatToDo } from '#personas/voice/what-to-do.ts'
import { loadLibrary } from '#server/library/load.ts'
import { directiveFor, everyPart } from './directives.ts'

const cast = loadLibrary().cast('cfo-burned-budget')
if (!cast) throw new Error('no cast')
const nothing = { objection: null, hiddenFact: null, answer: null }
const object = { act: 'object' as const, ...nothing, objection: 'budget' }

describe('whatToDo', () => {
  it('says the deed, the second deed and the mood', () => {
    const directive = directiveFor(
      cast,
      { act: 'acknowledge', ...nothing },
      { then: object, stance: 'resist', intensity: 0.5, engagement: 0.3, unsure: true },
    )
    expect(whatToDo(directive)).toBe(
      'You show that you heard, without agreeing. Then, shorter: You raise an objection. You are not sure what they meant. You resist, plainly. Your interest is fading: be short and vague.',
    )
  })

  it.each([
    [0, 'mildly'],
    [0.33, 'mildly'],
    [0.34, 'plainly'],
    [0.67, 'strongly'],
    [1, 'strongly'],
  ])('calls an intensity of %d %s', (intensity, degree) => {
    expect(whatToDo(directiveFor(cast, object, { intensity }))).toContain(`You resist, ${degree}.`)
  })

  it('does not ask twice what was meant', () => {
    const clarify = directiveFor(cast, { act: 'clarify', ...nothing }, { unsure: true })
    expect(whatToDo(clarify)).not.toContain('You are not sure')
  })

  it('has a sentence for everything that a buyer does', () => {
    const sentences = everyPart(cast).map((part) => whatToDo(directiveFor(cast, part)))
    expect(sentences.every((sentence) => /^(?:You|They|Your|It|Something) /u.test(sentence))).toBe(true)
  })
})
