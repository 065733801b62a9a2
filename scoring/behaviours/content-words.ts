import { wordsOf } from './clean-text.ts'
import { remembered } from './remembered.ts'

/** Words that say nothing about what is meant; they are left out where two texts are compared word by word. */
const functionWords: ReadonlySet<string> = new Set(
  (
    "a about after again all also am an and any are aren't as at be because been before being both but by can can't could " +
    "couldn't did didn't do does doesn't doing don't down each even ever few for from further get gets getting go goes " +
    "going gonna got had has have haven't having he he's her here hers him his how i i'd i'll i'm i've if in into is isn't " +
    "it it's its just kind know let let's like lot make may maybe me mean might more most much must my no nor not now of " +
    'off ok okay on once one only or other our ours out over own please quite really right said same say says see she ' +
    "should so some something sort still such sure take than that that's the their theirs them then there there's these " +
    "they they're they've thing things think this those though through to too uh um under up us very want was wasn't way " +
    "we we'd we'll we're we've well were weren't what what's when where which while who why will with won't would wouldn't " +
    "yeah yes yet you you'd you'll you're you've your yours actually anyway basically honestly look hear"
  ).split(' '),
)

/** A word without its commonest endings, so that "teams" meets "team" and "delayed" meets "delay". */
export function stem(word: string): string {
  const bare = word.replace(/'s?$/, '')
  if (bare.length <= 3 || /\d/.test(bare)) return bare
  return (
    bare
      .replace(/(?:ies)$/, 'y')
      .replace(/(?<=[^aeious])(?:es|ed|er|ing|ly)$|(?<=[^s])s$/, '')
      .replace(/(?<=[aeiou][^aeiou])(?:ing|ed|er|es)$/, '')
      .replace(/([^aeiouls])\1$/, '$1')
      .replace(/e$/, '') || bare
  )
}

export const isContentWord = (word: string): boolean => word.length > 1 && !functionWords.has(word)

/** The distinct stems of the words that carry meaning. */
export const contentStems = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter(isContentWord).map(stem))

/** The stems of a text's words that carry meaning. */
export const stemsOf = remembered((text) => contentStems(wordsOf(text)))

/** The share of `of` that also stands in `within`, 0–1; 0 where `of` is empty. */
export function shareFound(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (of.size === 0) return 0
  let found = 0
  for (const item of of) if (within.has(item)) found += 1
  return found / of.size
}
