import { remembered } from '../remembered.ts'

/** Words too common to say what is meant, or to be worth taking up. */
const common = new Set(
  `a about after again all also am an and any anything are as ask asked asking at be because been before being both but by came can
  come could did do does done each else even ever every few first for from get give go goes going good got great had
  has have he her here him his how i if in into is it its just kind know last let like ll look made make many mean
  means me might more most much must my need never no nor not nothing now of off on once one only or other our out
  over own perhaps please put quite rather re real really right said same say says see seen shall she should since so
  some something sort still such sure take tell than thank thanks that the their them then there these they thing
  things think this those though through to today too two until up upon us use using very want was way we well went were
  what when where whether which while who whom whose why will with without would yes yet you your yours don isn wasn
  happen happens happened next way ways time times think thinks thought work
  works working long day days week weeks month months year years end here away feel feels people person doesn didn couldn wouldn shouldn won aren weren haven hasn hadn mind wanted told telling tonight
  afterwards`.split(/\s+/u),
)

export const isCommon = (word: string | undefined): boolean =>
  word === undefined || common.has(word.toLowerCase().replace(/['’].*$/u, ''))

/** Words of a text that carry meaning: three letters and more, lower case, without their commonest endings. */
export const stems = remembered((text): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return new Set(
    words
      .filter((word) => !common.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s|ly)$/u, '').slice(0, 8)),
  )
})

const ofTexts = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The meaning words of several authored texts together; worked out once for a list, which is asked for in every turn. */
export function stemsOfAll(texts: readonly string[]): ReadonlySet<string> {
  const known = ofTexts.get(texts)
  if (known) return known
  const all = stems(texts.join(' '))
  ofTexts.set(texts, all)
  return all
}

/** How many meaningful words two texts share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const word of a) if (b.has(word)) count += 1
  return count
}

/** What a text asks: its sentences that end in a question mark; null where it asks nothing. */
export function questionIn(text: string): string | null {
  const asked = (text.match(/[^.?!]+[.?!]*/gu) ?? []).filter((sentence) => sentence.trimEnd().endsWith('?'))
  return asked.length === 0 ? null : asked.join(' ').trim()
}
