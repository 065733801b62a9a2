import { stems } from '../wording.ts'
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

/**
 * A test for texts that say what was not to be said: they share telling words with a secret, or with one sentence of
 * it, that nothing known explains. A model is not given these texts; this catches what it guesses or carries over.
 */
export function createLeakTest(
  secrets: readonly string[],
  known: readonly string[],
): (text: string) => boolean {
  const open = new Set([...common, ...known.flatMap((text) => [...stems(text)])])
  const openStrong = new Set(known.flatMap(details))
  const guarded = secrets
    .flatMap((secret) => [secret, ...sentencesOf(secret)])
    .map((secret) => ({
      telling: [...stems(secret)].filter((stem) => !open.has(stem)),
      strong: [...new Set(details(secret))].filter((word) => !openStrong.has(word)),
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

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]) +/u)
