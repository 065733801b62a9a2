import { isCommon } from './meaning.ts'

const mostWords = 3
/** A name for a thing follows one of these … */
const openers = new Set('a an the your my our their his her of about without'.split(' '))
/** … and ends before one of these, or with its clause. */
const closers = new Set(
  'and or but of in on at for with from than because when if by before after'.split(' '),
)
/** Words that name nothing: nobody picks up “problem” or “of course”. */
const empty = new Set(
  `answer answers course difference everybody everyone everything example excuse honest interest kind matter minute
  minutes moment problem problems question questions reason same similar situation somebody someone start whole`.split(
    /\s+/u,
  ),
)
/** Endings of words that are seldom names. */
const verbal = /(?:ly|ing|ed|n't|n’t)$/u

/**
 * A few of the rep's own words that a listener would pick up: what stands between “the” or “your” and the end of its
 * phrase, so that it reads as the name of something. Verbatim; null where nothing does.
 */
export function echoOf(text: string): string | null {
  const found = text
    .split(/[;:!?()“”"\n]+|[.,](?=\s|$)|\s[–—-]\s/u)
    .flatMap(namesIn)
    .map((words) => ({ words, worth: worthOf(words) }))
    .filter(({ worth }) => worth >= 1.2)
    .toSorted((a, b) => b.worth - a.worth)
  return found[0]?.words.join(' ') ?? null
}

function namesIn(clause: string): string[][] {
  const words = clause.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const found: string[][] = []
  for (let from = 1; from < words.length; from += 1) {
    if (!openers.has((words[from - 1] ?? '').toLowerCase())) continue
    const rest = words.slice(from)
    const end = rest.findIndex((word) => closers.has(word.toLowerCase()))
    const name = end === -1 ? rest : rest.slice(0, end)
    if (isName(name)) found.push(name)
  }
  return found
}

function isName(words: readonly string[]): boolean {
  const [last = ''] = words.slice(-1)
  if (words.length === 0 || words.length > mostWords || verbal.test(last)) return false
  // “The price moves” is a sentence and no name; a plural after a number or an adjective in -al, -ic … is one.
  if (
    words.length > 1 &&
    /[^s]s$/u.test(last) &&
    !/\p{N}|(?:al|ic|ary|ous|ful|ive|ed|ing)$/u.test(words[0] ?? '')
  ) {
    return false
  }
  if (words.some((word) => empty.has(word.toLowerCase()))) return false
  return words.every((word) => !isCommon(word) && !/['’]/u.test(word))
}

/** Long words and numbers stand out. */
const worthOf = (words: readonly string[]): number =>
  words.reduce(
    (sum, word) => sum + (/\p{N}/u.test(word) ? 1.4 : word.length >= 6 ? 1.2 : word.length >= 5 ? 1 : 0.4),
    0,
  )
