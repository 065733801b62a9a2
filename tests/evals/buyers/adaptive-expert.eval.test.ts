import type { Adaptive } from '#personas/reps.ts'
import { describe, expect, it } from 'vitest'
import { adaptiveRep, type Chosen } from '#server/acceptance/adaptive-expert.ts'
import { heardBy, type Heard, type Hearing } from '#server/acceptance/heard-by-rep.ts'

const some = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name} ${index + 1}.`)
const matter = (id: string) => ({
  hear: some(`hear ${id}`, 3),
  name: some(`name ${id}`, 2),
  meet: some(`meet ${id}`, 3),
})
const bank: Adaptive = {
  open: some('open', 2),
  explore: some('explore', 6),
  objections: { price: matter('price'), trust: { ...matter('trust'), shock: ['shock trust.'] } },
  answer: ['It takes eight weeks.', 'It costs forty thousand pounds a year.', ...some('answer', 3)],
  own: some('own', 2),
  no: some('no', 2),
  ask: some('ask', 3),
  disqualify: some('disqualify', 2),
}

const heard = (changes: Partial<Heard> = {}): Heard => ({
  text: 'I see.',
  objection: null,
  cue: null,
  concern: null,
  brokenIn: null,
  asks: false,
  ask: null,
  resists: false,
  ...changes,
})

/** What the rep says to each reply in turn. */
const talk = (...replies: readonly Partial<Heard>[]): readonly (Chosen | null)[] => {
  const next = adaptiveRep(bank)
  return replies.map((reply) => next(heard(reply)))
}
const lists = (chosen: readonly (Chosen | null)[]) => chosen.map((one) => one?.list)

describe('the expert who follows cues', () => {
  it('hears an objection twice and names it before meeting it', () => {
    const price = { objection: 'price' }
    expect(lists(talk(price, price, price, price, price, price, price, price))).toEqual([
      'open',
      'open',
      'hear',
      'hear',
      'name',
      'explore',
      'explore',
      'meet',
    ])
  })

  it('asks a buyer who does not open up about what such buyers have on their mind before it asks for anything', () => {
    const quiet = lists(talk(...Array.from({ length: 9 }, () => ({}))))
    expect(quiet).toEqual(['open', 'open', 'explore', 'explore', 'explore', 'explore', 'hear', 'hear', 'own'])
  })

  it('names what lies beneath when a cue was shown', () => {
    expect(talk({}, { cue: 'trust', objection: 'trust' })[1]).toMatchObject({
      list: 'name',
      objection: 'trust',
    })
  })

  it('asks on when the concern came out and then goes on to meet it', () => {
    const out = talk({}, { objection: 'price' }, { concern: 'price', objection: 'price' }, {}, {}, {})
    expect(lists(out.slice(2))).toEqual(['hear', 'explore', 'explore', 'meet'])
  })

  it('answers a question with the line that speaks of what was asked', () => {
    expect(talk({}, { asks: true, text: 'What does it cost in pounds?' })[1]?.text).toContain(
      'forty thousand',
    )
  })

  it('takes up what broke in before anything else', () => {
    expect(talk({}, { brokenIn: 'trust', asks: true })[1]).toMatchObject({ list: 'shock' })
  })

  it('makes a no easy after a declined ask and asks for less after a counter-offer', () => {
    expect(talk({}, { ask: 'declined' })[1]?.list).toBe('no')
    expect(talk({}, { ask: 'countered' })[1]?.list).toBe('ask')
  })

  it('says no line twice and stops when nothing is left', () => {
    const said = talk(...Array.from({ length: 60 }, () => ({ objection: 'price' })))
    const lines = said.flatMap((one) => one?.text ?? [])
    expect(new Set(lines).size).toBe(lines.length)
    expect(said.at(-1)).toBeNull()
    expect(lists(said)).toContain('ask')
  })
})

describe('what a rep hears', () => {
  const hearing: Hearing = { openedWith: 'price', raisedBy: { freeze: 'trust', rumour: undefined } }
  const directive = {
    buyer: 'b',
    act: 'acknowledge' as const,
    stance: 'neutral' as const,
    intensity: 0.3,
    engagement: 0.9,
    objection: null,
    hiddenFact: null,
    answer: null,
    then: { act: 'ask-back' as const, objection: null, hiddenFact: null, answer: null },
    echo: null,
    unsure: false,
    maxWords: 40,
    outcome: null,
  }

  it('is the question asked at the end, and the objection spoken of', () => {
    expect(heardBy({ text: 'Right. What does it cost?', directive }, hearing)).toMatchObject({ asks: true })
    expect(heardBy({ text: 'Right. Anyway.', directive }, hearing)).toMatchObject({ asks: false })
    const hint = { ...directive, act: 'hint' as const, objection: 'price', then: null }
    expect(heardBy({ text: "It's fine.", directive: hint }, hearing)).toMatchObject({
      cue: 'price',
      objection: 'price',
    })
  })

  it('includes the objection that an opening line says', () => {
    const opening = { ...directive, act: 'open' as const, then: null }
    expect(heardBy({ text: "There's no budget.", directive: opening }, hearing).objection).toBe('price')
    expect(heardBy({ text: 'I see.', directive }, hearing).objection).toBeNull()
  })

  it('includes the objection that news puts on the table', () => {
    const told = (shock: string) => heardBy({ text: 'Wait.', directive: { ...directive, shock } }, hearing)
    expect(told('freeze').brokenIn).toBe('trust')
    expect(told('rumour').brokenIn).toBeNull()
  })

  it('holds nothing of the state behind it', () => {
    const keys = Object.keys(heardBy({ text: 'Yes.', directive: { ...directive, engagement: 0.1 } }, hearing))
    expect(keys.toSorted()).toEqual(
      ['ask', 'asks', 'brokenIn', 'concern', 'cue', 'objection', 'resists', 'text'].toSorted(),
    )
  })
})
