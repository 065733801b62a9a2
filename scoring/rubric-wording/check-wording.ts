import type { Finding } from './finding.ts'
import { notObservable } from './not-observable.ts'
import { dependsOnOutcome } from './outcome.ts'
import { severalActs } from './several-acts.ts'
import { wordCount, withoutQuoted } from './spans.ts'
import { vagueAmount } from './vague-amount.ts'
import { notYesOrNo } from './yes-or-no.ts'

/** A statement longer than this holds more than one thing, or hides it. */
export const mostWords = 26

/**
 * Whose act a criterion is: belief transfer reads the buyer, and what a buyer does is its outcome by design,
 * and a step of its ladder is reached by one thing or another. */
export type About = 'rep' | 'buyer'

/**
 * What in a criterion two readers of the same transcript would answer differently, in order of the text; overlapping
 * findings give way to the first, then to the longer. Empty for wording that can be answered yes, with a quote, or no.
 */
export function checkWording(text: string, about: About = 'rep'): readonly Finding[] {
  const bare = withoutQuoted(text)
  const all = [
    ...notObservable(bare),
    ...vagueAmount(bare),
    ...(about === 'rep' ? [...dependsOnOutcome(bare), ...severalActs(bare)] : []),
    ...notYesOrNo(bare),
  ]
  return [...apart(all), ...tooLong(text)]
}

function apart(findings: readonly Finding[]): readonly Finding[] {
  const ordered = findings.toSorted((a, b) => a.start - b.start || b.end - a.end)
  return ordered.reduce<Finding[]>((kept, one) => {
    const last = kept.at(-1)
    return last && one.start < last.end ? kept : [...kept, one]
  }, [])
}

function tooLong(text: string): readonly Finding[] {
  const words = wordCount(text)
  if (words <= mostWords) return []
  const remedy = `It has ${words} words; with up to ${mostWords} everybody reads it the same way. Keep the one act.`
  return [{ kind: 'too-long', start: 0, end: text.length, remedy }]
}
