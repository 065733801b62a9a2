import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSentenceCutter } from '#server/voice/cut-sentences.ts'

function cut(chunks: readonly string[]): string[] {
  const cutter = createSentenceCutter()
  const sentences = chunks.flatMap((chunk) => [...cutter.push(chunk)])
  const rest = cutter.end()
  return rest === null ? sentences : [...sentences, rest]
}

const table: readonly (readonly [string, readonly string[]])[] = [
  ['No budget. Come back in spring.', ['No budget.', 'Come back in spring.']],
  ['Really? I doubt it! Go on.', ['Really?', 'I doubt it!', 'Go on.']],
  ['It cost 1.13 million. Not 480.', ['It cost 1.13 million.', 'Not 480.']],
  ['Ask Mr. Pugh. He knows.', ['Ask Mr. Pugh.', 'He knows.']],
  ['Some of it, e.g. the ledger, is old. Fine.', ['Some of it, e.g. the ledger, is old.', 'Fine.']],
  ['Ledgers, banks, etc. all of it. Yes.', ['Ledgers, banks, etc. all of it.', 'Yes.']],
  ['Ledgers, banks, etc. We have them all.', ['Ledgers, banks, etc.', 'We have them all.']],
  ['At 9 a.m. on Monday. Not before.', ['At 9 a.m. on Monday.', 'Not before.']],
  ['No. 4 is the worst. The rest pass.', ['No. 4 is the worst.', 'The rest pass.']],
  ['No. I said so.', ['No.', 'I said so.']],
  ['J. Ware read it. Aloud.', ['J. Ware read it.', 'Aloud.']],
  ['So would I. Go on.', ['So would I.', 'Go on.']],
  ['Well… maybe. We shall see.', ['Well… maybe.', 'We shall see.']],
  ['Well... No.', ['Well...', 'No.']],
  ['“Live by Easter.” It didn’t say which.', ['“Live by Easter.”', 'It didn’t say which.']],
  ['“Really?” is what I said. Then nothing.', ['“Really?” is what I said.', 'Then nothing.']],
  ['One line\nanother line', ['One line', 'another line']],
  ['(That was in May.) We stopped.', ['(That was in May.)', 'We stopped.']],
  ['What?! No.', ['What?!', 'No.']],
  ['No end at all', ['No end at all']],
  ['   ', []],
]

describe('createSentenceCutter', () => {
  it.each(table)('cuts %j', (text, sentences) => {
    expect(cut([text])).toEqual(sentences)
  })

  it('cuts alike however the text arrives', () => {
    const texts = table.map(([text]) => text)
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(fc.nat(40), { maxLength: 8 }), (text, at) => {
        const marks = [0, ...at.filter((one) => one < text.length).toSorted((a, b) => a - b), text.length]
        const chunks = marks.slice(1).map((end, index) => text.slice(marks[index], end))
        expect(cut(chunks)).toEqual(cut([text]))
      }),
    )
  })

  it('gives a sentence away as soon as its end is seen', () => {
    const cutter = createSentenceCutter()
    expect([...cutter.push('No budget.')]).toEqual([])
    expect([...cutter.push(' C')]).toEqual(['No budget.'])
  })

  it('loses and adds nothing but blank space', () => {
    const word = fc.constantFrom('no', 'budget', '1.5', 'Mr.', 'a.m.', '“so”', 'etc.', '…', 'I.', '😀')
    const mark = fc.constantFrom(' ', '. ', '? ', '\n', ', ')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { maxLength: 200 }), (pairs) => {
        const text = pairs.flat().join('')
        expect(cut([text]).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      }),
    )
  })

  it('holds back no more than 320 units of a text without full stops', () => {
    const cutter = createSentenceCutter()
    let held = 0
    for (const chunk of Array.from({ length: 400 }, () => 'and so on ')) {
      held += chunk.length
      for (const piece of cutter.push(chunk)) held -= piece.length
      expect(held).toBeLessThan(320 + 60)
    }
  })

  it('splits no character where a text has not even spaces', () => {
    const pieces = cut(['😀'.repeat(400)])
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.every((piece) => piece.isWellFormed())).toBe(true)
  })
})
