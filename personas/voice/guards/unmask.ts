import { remembered } from '../../remembered.ts'

/** Letters that pass for others, with those they pass for. */
const lookalikes = new Map(
  [
    ['аеорсухіјѕԁӏոս', 'aeopcyxijsdlnu'],
    ['αβειικνορτυχ', 'abeiiknoptux'],
    ['ıłøđ', 'ilod'],
  ].flatMap(([from = '', to = '']) =>
    Array.from(from).map((letter, index) => [letter, to[index] ?? letter] as const),
  ),
)

/** Marks that show nothing: format characters and fillers. */
const invisible = /[\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]/gu

/** A text without what nobody sees in it. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '')

/**
 * A text as it is read: width, accents, look-alike letters and invisible marks taken out, its case kept. Two texts that
 * a reader takes for the same are the same afterwards. Not for showing.
 */
export const unmasked = remembered((text): string =>
  withoutInvisible(text.normalize('NFKC'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => {
      const plain = lookalikes.get(letter.toLowerCase())
      return plain === undefined ? letter : letter === letter.toLowerCase() ? plain : plain.toUpperCase()
    })
    .replace(/\s+/gu, ' '),
)

const figures: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Words written with figures among their letters, as letters. To be read beside the text as it stands: `4pm` suffers. */
export const withoutFigures = remembered((text): string =>
  text.replace(/[\p{L}\d@$!]*\p{L}[\p{L}\d@$!]*/gu, (word) =>
    word.replace(/(?<=[\p{L}\d@$!])[\d@$!]|[\d@$!](?=[\d@$!]*\p{L})/gu, (one) => figures[one] ?? one),
  ),
)

/**
 * What is left of a text without anything between its letters, and with letters for figures: spelt out, hyphenated, run
 * together and dressed up are one. A figure that is meant as such becomes a letter too, in every text alike.
 */
export const squeezed = remembered((text): string =>
  unmasked(text)
    .toLowerCase()
    .replace(/[\d@$]/gu, (one) => figures[one] ?? one)
    .replace(/[^\p{L}\p{N}]+/gu, ''),
)

export const reversed = (text: string): string => Array.from(text).toReversed().join('')
