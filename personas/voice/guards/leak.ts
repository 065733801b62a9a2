import { stems } from '../wording.ts'
import { remembered } from '../../remembered.ts'
import { details } from './details.ts'

/** Words every conversation has; sharing them says nothing. */
const common = stems(
  'about after again another anything because been before being better business call came come company could does doing done down each even ever every everything from gave give goes going good happened have having here into just keep know last least less like little long look made make many maybe mean more most much must need never next nobody nothing only other over people really right said same says should since some somebody someone something still take talk team tell than that their them then there these they thing think this those time told took two want week well were what when where which while will with without work would wrong year years your yours month months one three yes money cost costs price project meeting',
)

/** This many telling words, or this share of them where a secret is short, and a sentence has given it away. */
const tellingWords = 3
const tellingShare = 0.5
/** Numbers of two digits or more, and names, tell more than other words. */
const strongWords = 2

/** Words that nobody can give away any more. */
export type OpenWords = { readonly stems: ReadonlySet<string>; readonly details: ReadonlySet<string> }

/** What these texts leave open, on top of what is `open` already. */
export function openWords(known: readonly string[], open?: OpenWords): OpenWords {
  const words = new Set(open?.stems ?? common)
  const strong = new Set(open?.details)
  for (const text of known) {
    for (const stem of stems(text)) words.add(stem)
    for (const detail of details(text)) strong.add(detail)
  }
  return { stems: words, details: strong }
}

/**
 * A test for texts that say what was not to be said: they share telling words with a secret, or with one sentence of
 * it, that nothing known explains. A model is not given these texts; this catches what it guesses or carries over.
 */
export function createLeakTest(secrets: readonly string[], open: OpenWords): (text: string) => boolean {
  const guarded = secrets
    .flatMap(partsOf)
    .map((part) => ({
      telling: part.stems.filter((stem) => !open.stems.has(stem)),
      strong: part.details.filter((word) => !open.details.has(word)),
    }))
    .filter(({ telling, strong }) => telling.length >= 2 || strong.length > 0)
  return (text) => {
    const said = stems(text)
    const saidStrong = new Set(details(text))
    return guarded.some(({ telling, strong }) => {
      const hits = telling.filter((stem) => said.has(stem)).length
      const strongHits = strong.filter((word) => saidStrong.has(word)).length
      if (strongHits >= strongWords || hits >= tellingWords) return true
      if (strongHits >= 1 && hits >= 2) return true
      return hits >= 2 && hits / telling.length >= tellingShare
    })
  }
}

/** A secret and each sentence of it. */
const partsOf = remembered((secret) =>
  [secret, ...secret.split(/(?<=[.!?]) +/u)].map((text) => ({
    stems: [...stems(text)],
    details: [...new Set(details(text))],
  })),
)
