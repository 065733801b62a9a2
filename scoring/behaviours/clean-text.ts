/** Zero-width, bidirectional and soft-hyphen characters: they carry no words and can hide some. */
const hidden =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu
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
export function wordsOf(text: string): readonly string[] {
  const plain = canonical(text)
  return plain === '' ? [] : plain.split(' ')
}

/** The first `limit` words of an already canonical text: embedding costs about half a millisecond a word. */
export function firstWords(plain: string, limit: number): string {
  const words = plain.split(' ')
  return words.length <= limit ? plain : words.slice(0, limit).join(' ')
}
