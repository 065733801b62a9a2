import { describe, expect, it } from 'vitest'
import { cleanTurnText } from '#server/roleplay/turn-text.ts'

describe('cleanTurnText', () => {
  it.each([
    ['keeps plain words', 'What happened last time?', 'What happened last time?'],
    ['composes accents', 'Cafe\u0301', 'Caf\u00e9'],
    ['keeps line breaks as \\n', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['drops control characters', 'a\u0007b\u001b[31mc', 'ab[31mc'],
    ['keeps emoji and right-to-left text', '👩‍🔧 שלום', '👩‍🔧 שלום'],
    ['trims', '  yes \n', 'yes'],
  ])('%s', (_, raw, text) => {
    expect(cleanTurnText(raw)).toEqual({ ok: true, text })
  })

  it.each([
    ['nothing', '', 'turn/empty'],
    ['blanks', ' \n\t ', 'turn/empty'],
    ['only zero-width characters', '\u200b\u200d\u2060', 'turn/empty'],
    ['NUL', 'a\u0000b', 'turn/bad_characters'],
    ['half a surrogate pair', 'a\ud83d', 'turn/bad_characters'],
    ['4,001 characters', 'a'.repeat(4001), 'turn/too_long'],
  ])('refuses %s', (_, raw, code) => {
    expect(cleanTurnText(raw)).toEqual({ ok: false, code })
  })

  it('accepts 4,000 characters', () => {
    expect(cleanTurnText('a'.repeat(4000)).ok).toBe(true)
  })
})
