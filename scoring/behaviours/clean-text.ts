import { remembered } from './remembered.ts'

/** Zero-width, bidirectional and soft-hyphen characters: they carry no words and can hide some. */
const hidden = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g

/** The text without characters that show nothing; control characters, line breaks included, become spaces. */
export const withoutHidden = (text: string): string => text.replace(hidden, '').replace(control, ' ')

/**
 * The form in which every text is embedded and compared: lower case, straight apostrophes, no punctuation
 * but what belongs to a number or a word. Typed and recognised speech differ in little else, and the
 * sentence model moves a text as far for its capitals as for its meaning (cosine .65 measured).
 */
export function canonical(text: string): string {
  return withoutHidden(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}'%$€£&+]+/gu, (gap, offset: number, whole: string) =>
      /^[.,:]$/.test(gap) && /\d/.test(whole.charAt(offset - 1)) && /\d/.test(whole.charAt(offset + 1))
        ? gap
        : ' ',
    )
    .replace(/(?<=^|\s)'+|'+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Words of a text in canonical form, in order. */
export const wordsOf = remembered((text): readonly string[] => {
  const plain = canonical(text)
  return plain === '' ? [] : plain.split(' ')
})

/** The first `limit` words of an already canonical text: embedding costs about half a millisecond a word. */
export function firstWords(plain: string, limit: number): string {
  const words = plain.split(' ')
  return words.length <= limit ? plain : words.slice(0, limit).join(' ')
}
