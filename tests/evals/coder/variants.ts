/** As recognised speech comes: no full stops, commas, question marks; numbers keep theirs. */
export const withoutPunctuation = (text: string): string =>
  text
    .replace(/(?<!\d)[.,!?;:…—–"“”()]+|[.,!?;:…—–"“”()]+(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The same content written otherwise: none of these may change how a turn is read. */
export const variants: Readonly<Record<string, (text: string) => string>> = {
  'lower case': (text) => text.toLowerCase(),
  'zero width': (text) =>
    text.replace(/(?<=\p{L})(?=\p{L})/gu, (_, at: number) => (at % 5 === 0 ? '\u200b' : '')),
  'no punctuation': withoutPunctuation,
  padding: (text) => `Right, let me see. ${text} There is one more thing on my list for later.`,
}
