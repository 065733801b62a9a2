import { advance } from '#personas/engine/advance.ts'
import { asksOn, askedWords, isFollowUp } from '#personas/engine/subject.ts'
import { describe, expect, it } from 'vitest'
import { anyCast, heard, worldWith } from './turns.ts'

describe('a turn that only asks on', () => {
  it.each([
    'Why is that?',
    'Tell me more.',
    'Tell me more about that.',
    'What do you mean by that?',
    'How so?',
    'Go on.',
    'What happened then?',
    'What did you do afterwards?',
  ])('is told by having no subject of its own: %s', (text) => {
    expect(asksOn(text)).toBe(true)
  })

  it.each([
    'Why did Keystone fail?',
    'What happened with Keystone?',
    'Tell me more about the overtime of your controller.',
    'How does the close work today?',
    'How are you today?',
    'What does that cost?',
    'That is true of many companies.',
    'Every company is different, so it is hard to put a number on that.',
  ])('and not by being short: %s', (text) => {
    expect(asksOn(text)).toBe(false)
  })

  it('gets more of the answer that was given last, whatever it comes near to', () => {
    const [first, other] = anyCast.persona.answers.filter(({ open }) => open.length >= 3)
    const spoken = [`answer/${first?.id}/0`]
    const world = worldWith(anyCast, { trust: 0.9, spoken })
    const anchors = [{ id: `answer/${other?.id}`, similarity: 0.9 }]
    const { directive } = advance(
      anyCast,
      world,
      heard(6, ['open_question'], { text: 'Why is that?', anchors }),
    )
    expect([directive.answer?.id, directive.then?.answer?.id]).toContain(first?.id)
  })

  it('goes to the objection under discussion where that was spoken of last', () => {
    const focus = anyCast.variant.objection
    const world = worldWith(anyCast, { trust: 0.4, focus, spoken: [`object/${focus}/0`] })
    const anchors = [{ id: `answer/${anyCast.persona.answers[0]?.id}`, similarity: 0.9 }]
    const { directive } = advance(
      anyCast,
      world,
      heard(6, ['open_question'], { text: 'Tell me more.', anchors }),
    )
    expect(directive.answer).toBeNull()
  })
})

describe('the words that say what is asked', () => {
  it('looks one sentence back where the question points there', () => {
    const asked = (text: string) => askedWords({ heard: { turn: 2, text, reading: heard(2, []).reading } })
    expect(asked('You mentioned Keystone. What went wrong there for the team?')).toContain('keystone')
    expect(asked('You mentioned Keystone. Who signs a contract here?')).not.toContain('keystone')
  })

  it('takes a question with two words of its own at its word', () => {
    expect(isFollowUp('How would that work with Maud’s shifts?')).toBe(false)
    expect(isFollowUp('Which one has stayed with you?')).toBe(true)
  })
})
