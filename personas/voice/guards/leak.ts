import { stems } from '../wording.ts'
import { remembered } from '../../remembered.ts'
import { details } from './details.ts'
import { unmasked, withoutFigures } from './unmask.ts'

/** Words every conversation has; sharing them says nothing. */
const common = stems(
  'about after again another anything because been before being better business call came come company could does doing done down each even ever every everything from gave give goes going good happened have having here into just keep know last least less like little long look made make many maybe mean more most much must need never next nobody nothing only other over people really right said same says should since some somebody someone something still take talk team tell than that their them then there these they thing think this those time told took two want week well were what when where which while will with without work would wrong year years your yours month months one three yes money cost costs price project meeting',
)

/** This many telling words, or this share of them where a secret is short, and a sentence has given it away. */
const tellingWords = 3
const tellingShare = 0.5
/** Numbers of two digits or more, and names, tell more than other words. */
const strongWords = 2

/** What may stand beside a telling word in an answer that is nothing but that. */
const small = new Set(
  'a an and at by for from her his in it its my of on or our that the their to with'.split(' '),
)

/** Words that nobody can give away any more. */
export type OpenWords = { readonly stems: ReadonlySet<string>; readonly details: ReadonlySet<string> }

/** What these texts leave open, on top of what is `open` already. */
export function openWords(known: readonly string[], open?: OpenWords): OpenWords {
  const words = new Set(open?.stems ?? common)
  const strong = new Set(open?.details)
  for (const text of known) {
    for (const stem of stems(unmasked(text))) words.add(stem)
    for (const detail of details(text)) strong.add(detail)
  }
  return { stems: words, details: strong }
}

/** Says what a text tells of what was not to be told. */
export type LeakTest = {
  /** Whether it tells anything. */
  readonly tells: (text: string) => boolean
  /** Whether it holds a single telling word. */
  readonly touches: (text: string) => boolean
  /** Whether it is telling words and hardly anything else, as when one word at a time is asked for. */
  readonly isBare: (text: string) => boolean
  /** Which secrets it tells. */
  readonly told: (text: string) => readonly string[]
}

/**
 * Finds texts that say what was not to be said: they share telling words with a secret, or with one sentence of it,
 * that nothing known explains. A model is not given these texts; this catches what it guesses or carries over.
 */
export function createLeakTest(secrets: readonly string[], open: OpenWords): LeakTest {
  const guarded = secrets
    .flatMap((secret) => partsOf(secret).map((part) => ({ secret, part })))
    .map(({ secret, part }) => ({
      secret,
      telling: part.stems.filter((stem) => !open.stems.has(stem)),
      strong: part.details.filter((word) => !open.details.has(word)),
    }))
  const enough = guarded.filter(({ telling, strong }) => telling.length >= 2 || strong.length > 0)
  const hitsOf = (text: string) => {
    const said = stemsSaid(text)
    const saidStrong = new Set(details(text))
    return ({ telling, strong }: { telling: readonly string[]; strong: readonly string[] }) => ({
      hits: telling.filter((stem) => said.has(stem)).length,
      strongHits: strong.filter((word) => saidStrong.has(word)).length,
    })
  }
  const find = (text: string) => {
    const count = hitsOf(text)
    return (part: (typeof guarded)[number]) => {
      const { hits, strongHits } = count(part)
      if (strongHits >= strongWords || hits >= tellingWords) return true
      if (strongHits >= 1 && hits >= 2) return true
      return hits >= 2 && hits / part.telling.length >= tellingShare
    }
  }
  const touches = (text: string) => {
    const count = hitsOf(text)
    return guarded.some((part) => {
      const { hits, strongHits } = count(part)
      return hits + strongHits > 0
    })
  }
  return {
    tells: (text) => enough.some(find(text)),
    touches,
    isBare: (text) =>
      touches(text) &&
      (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => small.has(word) || touches(word)),
    told: (text) => [...new Set(enough.filter(find(text)).map(({ secret }) => secret))],
  }
}

/** A text and each of its sentences. */
export const sentencesOf = remembered((text): readonly string[] => [
  ...new Set([text, ...text.split(/(?<=[.!?]) +/u)]),
])

/** Words as they stand and as they are read. */
const stemsSaid = remembered((text): ReadonlySet<string> => {
  const read = unmasked(text)
  return new Set([...stems(read), ...stems(withoutFigures(read))])
})

/** A secret and each sentence of it. */
const partsOf = remembered((secret) =>
  sentencesOf(secret).map((text) => ({
    stems: [...stems(unmasked(text))],
    details: [...new Set(details(text))],
  })),
)
