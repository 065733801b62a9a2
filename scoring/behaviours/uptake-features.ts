import { wordsOf } from './clean-text.ts'
import { contentStems, isContentWord, stem, stemsOf } from './content-words.ts'
import { asksQuestion } from './sentence-mood.ts'
import { cosine } from './similarity.ts'

export const uptakeFeatureNames = [
  'nearest clause',
  'shared weight',
  'share of theirs',
  'shared pairs',
  'bears on theirs',
  'questions',
  'points back',
  'bare acknowledgement',
] as const

export type UptakeInput = {
  readonly theirs: string
  readonly ours: string
  readonly clauses: readonly string[]
  readonly theirVector: Float32Array
  readonly clauseVectors: readonly Float32Array[]
}

/** How telling a shared word is: rare words tell that it was this turn that was heard. */
export type WordWeight = (stem: string) => number

const pointsBack =
  /\b(?:you (?:said|mentioned|told|just|were saying|called|described)|you're (?:saying|telling|worried|looking)|so (?:you|it|that|your|the)|sounds like|what you|like you|that's (?:why|what|where|how|because|exactly)|you mean|you think|your (?:point|worry|concern|question|idea))\b/
const acknowledgement =
  /^(?:ok|okay|yeah|yes|right|sure|good|great|nice|thanks|thank you|alright|mm|uh huh|i see|got it|perfect|excellent)\b/

/** What shows that a turn builds on the one before it. No feature grows with mere length. */
export function uptakeFeatures(input: UptakeInput, weight: WordWeight): readonly number[] {
  const [theirWords, ourWords] = [wordsOf(input.theirs), wordsOf(input.ours)]
  const theirs = contentStems(theirWords)
  const ours = contentStems(ourWords)
  const shared = [...theirs].filter((item) => ours.has(item))
  const sum = (items: Iterable<string>): number => [...items].reduce((total, item) => total + weight(item), 0)
  const sharedWeight = sum(shared)
  const questions = input.clauses.filter(asksQuestion)
  const onTheirs = (text: string): boolean => [...stemsOf(text)].some((item) => theirs.has(item))
  const plainOurs = ourWords.join(' ')
  const nearest = Math.max(0, ...input.clauseVectors.map((vector) => cosine(vector, input.theirVector)))
  return [
    nearest,
    Math.min(1, sharedWeight / 12),
    theirs.size === 0 ? 0 : sharedWeight / Math.max(1, sum(theirs)),
    Math.min(1, sharedPairs(theirWords, ourWords) / 4),
    input.clauses.length === 0 ? 0 : input.clauses.filter(onTheirs).length / input.clauses.length,
    questions.length > 0 ? 1 : 0,
    pointsBack.test(plainOurs) ? 1 : 0,
    acknowledgement.test(plainOurs) && ourWords.length <= 4 ? 1 : 0,
  ]
}

/** Word pairs of theirs, one of them with meaning, that ours takes over as they are. */
function sharedPairs(theirs: readonly string[], ours: readonly string[]): number {
  const own = wordPairs(ours)
  return [...wordPairs(theirs)].filter((pair) => own.has(pair)).length
}

const wordPairs = (words: readonly string[]): ReadonlySet<string> =>
  new Set(
    words.slice(1).flatMap((word, index) => {
      const previous = words[index] ?? ''
      return isContentWord(word) || isContentWord(previous) ? [`${stem(previous)} ${stem(word)}`] : []
    }),
  )
