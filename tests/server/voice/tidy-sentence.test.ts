import { describe, expect, it } from 'vitest'
import { createTidier } from '#server/voice/tidy-sentence.ts'

const tidied = (...sentences: readonly string[]) => sentences.map(createTidier('Ruth Calloway'))

describe('createTidier', () => {
  it.each([
    ['Ruth: There is no budget.', 'There is no budget.'],
    ['Ruth Calloway: There is no budget.', 'There is no budget.'],
    ['**Ruth:** There is no budget.', 'There is no budget.'],
    ['Buyer: There is no budget.', 'There is no budget.'],
    ['Calloway (CFO): No.', 'No.'],
    ['"There is no budget."', 'There is no budget.'],
    ['“There is no budget.”', 'There is no budget.'],
    ['Ruth: "There is no budget."', 'There is no budget.'],
    ['*sighs* There is no budget.', 'There is no budget.'],
    ['*Leans back.*', ''],
    ['[pauses] No.', 'No.'],
    ['(pauses) No.', 'No.'],
    ['There is no budget. *shrugs*', 'There is no budget.'],
    ['That is *not* a plan.', 'That is not a plan.'],
    ['**No** budget.', 'No budget.'],
    ['- There is no budget.', 'There is no budget.'],
    ['There  is\tno budget.', 'There is no budget.'],
    ['Ruthless: that is the word.', 'Ruthless: that is the word.'],
    ['“Easter” is not a date.', '“Easter” is not a date.'],
    ['"Easter" is not a date.', '"Easter" is not a date.'],
    ['They said “live by Easter”.', 'They said “live by Easter”.'],
    ['(Not that it matters.)', ''],
    ['…', ''],
  ])('makes %j into %j', (sentence, said) => {
    expect(tidied(sentence)).toEqual([said])
  })

  it('takes off quotation marks that close many sentences later', () => {
    expect(tidied('“No budget.', 'They said “Easter”.', 'Which one?”')).toEqual([
      'No budget.',
      'They said “Easter”.',
      'Which one?',
    ])
  })

  it('leaves quotation marks that belong to a sentence in the middle', () => {
    expect(tidied('I heard it.', '“Live by Easter.”')).toEqual(['I heard it.', '“Live by Easter.”'])
  })
})
