import { wordCount } from '#personas/voice/wording.ts'
import { contradictionsIn, type Contradiction } from './contradictions.ts'
import type { Course, Exchange } from '#server/acceptance/course.ts'
import { deviation, mean, shareOf, type Share } from '#server/acceptance/statistics.ts'
import { takesUp } from '#server/acceptance/wording-checks.ts'

/** How one persona's buyer talks, over its rehearsals. */
export type VoiceFigures = {
  readonly persona: string
  readonly roleplays: number
  /** Different pairs of neighbouring words over all of them, mean of roleplays. */
  readonly distinctPairs: number
  /** The longest run of words that came in two replies of one roleplay. */
  readonly longestRepeat: { readonly words: number; readonly text: string }
  /** Replies that take up a word of the rep's turn or answer its question. */
  readonly responsive: Share
  readonly contradictions: readonly Contradiction[]
  /** Different first two words, per reply. */
  readonly openings: number
  /** Deviation of the words per reply in terms of their mean. */
  readonly lengths: number
  /** Mean words of the last three replies before a buyer left, and of those before them. */
  readonly beforeExit: { readonly last: number; readonly earlier: number; readonly n: number }
}

/** Figures of one persona. `facts` are what is true of it, to find contradictions. */
export function voiceOf(persona: string, facts: readonly string[], courses: readonly Course[]): VoiceFigures {
  const talks = courses.map(({ spoken }) => spoken.filter(({ ends }) => !ends))
  const replies = talks.map((spoken) => spoken.map(({ buyer }) => buyer)).filter((own) => own.length > 1)
  const repeats = replies.map(longestRepeatIn)
  return {
    persona,
    roleplays: courses.length,
    distinctPairs: mean(replies.map(distinctPairsIn)),
    longestRepeat: repeats.reduce((most, one) => (one.words > most.words ? one : most), {
      words: 0,
      text: '',
    }),
    responsive: shareOf(talks.flat(), isResponsive),
    contradictions: replies.flatMap((own) => contradictionsIn(own, facts)),
    openings: mean(replies.map((own) => new Set(own.map(opening)).size / own.length)),
    lengths: mean(replies.map((own) => variation(own.map(wordCount)))),
    beforeExit: beforeExit(courses.filter(({ outcome }) => outcome === 'walked-out')),
  }
}

const isResponsive = ({ rep, buyer, answers }: Exchange) =>
  takesUp(rep, buyer) || (answers && rep.trimEnd().endsWith('?'))

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []

const opening = (text: string) => wordsIn(text).slice(0, 2).join(' ')

const variation = (values: readonly number[]) => deviation(values) / Math.max(1, mean(values))

export function distinctPairsIn(texts: readonly string[]): number {
  const pairs = texts.flatMap((text) => {
    const words = wordsIn(text)
    return words.slice(1).map((word, index) => `${words[index]} ${word}`)
  })
  return new Set(pairs).size / Math.max(1, pairs.length)
}

/** The longest run of words that two different texts share. */
export function longestRepeatIn(texts: readonly string[]): { readonly words: number; readonly text: string } {
  const all = texts.map(wordsIn)
  let best: readonly string[] = []
  all.forEach((one, index) => {
    for (const other of all.slice(index + 1)) {
      const run = longestRun(one, other)
      if (run.length > best.length) best = run
    }
  })
  return { words: best.length, text: best.join(' ') }
}

function longestRun(one: readonly string[], other: readonly string[]): readonly string[] {
  let before: number[] = []
  let best = { length: 0, end: 0 }
  one.forEach((word, at) => {
    const row = other.map((own, index) => (own === word ? (before[index - 1] ?? 0) + 1 : 0))
    const longest = Math.max(0, ...row)
    if (longest > best.length) best = { length: longest, end: at + 1 }
    before = row
  })
  return one.slice(best.end - best.length, best.end)
}

const lastTurns = 3

function beforeExit(courses: readonly Course[]): VoiceFigures['beforeExit'] {
  const lengths = courses
    .map(({ spoken }) => spoken.filter(({ ends }) => !ends).map(({ buyer }) => wordCount(buyer)))
    .filter((own) => own.length > lastTurns)
  return {
    last: mean(lengths.flatMap((own) => own.slice(-lastTurns))),
    earlier: mean(lengths.flatMap((own) => own.slice(0, -lastTurns))),
    n: lengths.length,
  }
}
