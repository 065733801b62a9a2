import {
  askers,
  doings,
  namesThatAreWords,
  openers,
  ordinary,
  particles,
  plainTitles,
  titles,
  trades,
} from './cue-words.ts'
import type { NameWords } from './name-words.ts'

/** A stretch of a text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number; readonly text: string }
export type FoundNames = {
  /** What reads like a person's name. */
  readonly people: readonly Span[]
  /** Capitals inside a sentence on a word that no list knows: a person, a company, a place. */
  readonly unsure: readonly Span[]
}

type Word = Span & {
  readonly capital: boolean
  readonly plain: string
  /** First of its sentence, where a capital says nothing. */
  readonly first: boolean
  /** Whether only a space stands between this word and the one before. */
  readonly joined: boolean
}

const wordPattern = /\p{L}[\p{L}\p{M}\d]*(?:[’'\-‐][\p{L}\p{M}\d]+)*/gu

/** Finds people's names in a text. In doubt a word is `unsure` rather than passed over: whoever imports decides. */
export function findNames(text: string, words: NameWords): FoundNames {
  const all = wordsOf(text)
  const people: Span[] = []
  const unsure: Span[] = []
  for (let at = 0; at < all.length; at++) {
    const word = all[at]
    if (!word) continue
    const name = nameAt(text, all, at, words)
    const found = name > 0 ? name : isUnsure(word, words) ? 1 : 0
    if (found === 0) continue
    const taken = found + (belongs(all[at + found], words) ? 1 : 0)
    const last = all[at + taken - 1] ?? word
    const span = { start: word.start, end: last.end, text: text.slice(word.start, last.end) }
    if (name > 0) people.push(span)
    else unsure.push(span)
    at += taken - 1
  }
  return { people, unsure }
}

/** What goes on a name: a trade, or a short word that is none of the language. */
const belongs = (tail: Word | undefined, { known, english }: NameWords): boolean =>
  tail?.joined === true &&
  (trades.has(tail.plain) ||
    (tail.plain.length === 2 &&
      !known.has(tail.plain) &&
      !english.has(tail.plain) &&
      !ordinary.has(tail.plain) &&
      !isAcronym(tail.text)))

function wordsOf(text: string): Word[] {
  let end = 0
  return [...text.matchAll(wordPattern)].map((found) => {
    const [word] = found
    const before = text.slice(end, found.index)
    const first = end === 0 || /[.!?:;…"“]\s*$|\n/u.test(before)
    end = found.index + word.length
    const bare = word.replace(/[’']s$/u, '')
    return {
      start: found.index,
      end: found.index + bare.length,
      text: bare,
      capital: /^\p{Lu}/u.test(bare),
      plain: bare.toLowerCase().normalize('NFC'),
      first,
      joined:
        /^[ \u00a0]$|^\. $/u.test(before) && (before !== '. ' || titles.has(lastWord(text, found.index))),
    }
  })
}

const lastWord = (text: string, before: number): string =>
  /(\p{L}+)\. $/u.exec(text.slice(Math.max(0, before - 14), before))?.[1]?.toLowerCase() ?? ''

/** How many words from `at` on are one name; 0 for none. */
function nameAt(text: string, all: readonly Word[], at: number, words: NameWords): number {
  const word = all[at]
  if (!word) return 0
  if (titles.has(word.plain) && word.capital) {
    const more = surnames(all, at + 1, words, 3)
    return more === 0 ? 0 : 1 + more
  }
  const after = all[at + 1]
  if (plainTitles.has(word.plain) && after?.joined && isStrange(after, words)) return 2
  if (
    word.first &&
    word.capital &&
    namesThatAreWords.has(word.plain) &&
    after?.joined &&
    doings.has(after.plain)
  )
    return 1
  const introduced = openers.test(text.slice(Math.max(0, word.start - 24), word.start))
  const isFirst = words.first.has(word.plain) && !ordinary.has(word.plain)
  const asked = askers.test(text.slice(Math.max(0, word.start - 12), word.start))
  if (
    isFirst &&
    (introduced ||
      asked ||
      isStrange(word, words) ||
      (word.capital && !(word.first && words.known.has(word.plain))))
  ) {
    return 1 + (word.capital ? surnames(all, at + 1, words, 3) : 0)
  }
  if (!word.capital || ordinary.has(word.plain) || isAcronym(word.text)) return 0
  if (introduced && !words.known.has(word.plain)) return 1 + surnames(all, at + 1, words, 3)
  // "Ms" left out, a surname alone: only where the next word carries it.
  if (words.last.has(word.plain) && !word.first) return 1
  const next = all[at + 1]
  return next?.joined && next.capital && words.last.has(next.plain) && !words.known.has(word.plain) ? 2 : 0
}

/** Capitalised words that go on a name, particles between them included. */
function surnames(all: readonly Word[], from: number, words: NameWords, most: number): number {
  let taken = 0
  for (let at = from; at < from + most; at++) {
    const word = all[at]
    if (!word?.joined) break
    const next = all[at + 1]
    const particle = particles.has(word.plain) && next?.joined === true && next.capital
    const surname =
      word.capital && !ordinary.has(word.plain) && !isAcronym(word.text) && !isCommon(word, words)
    if (!particle && !surname) break
    taken = at - from + 1
  }
  return taken
}

/** A word of the language that is nobody's name. */
const isCommon = ({ plain }: Word, { first, last, known }: NameWords) =>
  known.has(plain) && !last.has(plain) && !first.has(plain)

const isAcronym = (text: string) => /^\p{Lu}{2,}s?$|\d|^\p{Lu}$/u.test(text)
const isBrand = (text: string) =>
  /\p{Ll}\p{Lu}/u.test(text) && !/^(?:Mc|Mac|De|Di|La|Le|Van|O[’'])\p{Lu}/u.test(text)

/** No word of the language, however it is written. */
const isStrange = ({ text, plain }: Word, { known, english }: NameWords): boolean =>
  plain.length > 2 &&
  !ordinary.has(plain) &&
  !titles.has(plain) &&
  !isAcronym(text) &&
  !isBrand(text) &&
  !/[’'\d]/u.test(plain) &&
  plain.split(/[-‐]/u).some((part) => part.length > 2 && !known.has(part) && !english.has(part))

const isUnsure = (word: Word, words: NameWords) => isStrange(word, words) || isUnknownCapital(word, words)

const isUnknownCapital = (word: Word, { known }: NameWords) =>
  word.capital &&
  !word.first &&
  word.plain.length > 2 &&
  !known.has(word.plain) &&
  !ordinary.has(word.plain) &&
  !titles.has(word.plain) &&
  !isAcronym(word.text) &&
  !isBrand(word.text) &&
  !word.text.includes('’') &&
  !word.text.includes("'")
