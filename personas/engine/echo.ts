/** Words too common to be worth taking up. */
const common = new Set(
  `a about after again all also am an and any are as at be because been before being but by can could did do does
  for from get give go going good got great had has have he her here him his how i if in into is it its just know
  let like ll make many me might more most much my need no not now of off on one only or our out over own please
  re really right same say see she should since so some such sure take tell than thank thanks that the their them
  then there these they thing things think this those through to today too up us use using very want was way we
  well were what when where which while who why will with would yes yet you your yours`.split(/\s+/u),
)
const mostWords = 5

/**
 * A few of the rep's own words that a listener would pick up: the stretch between function words that carries the
 * rarest-looking words or a number. Verbatim, without punctuation at its ends; null where nothing stands out.
 */
export function echoOf(text: string): string | null {
  const stretches = text
    .split(/[.,;:!?()“”"\n]+|\s[–—-]\s/u)
    .flatMap(stretchesOf)
    .map((stretch) => ({ stretch, worth: worthOf(stretch) }))
    .filter(({ worth }) => worth >= 2)
    .toSorted((a, b) => b.worth - a.worth)
  return stretches[0]?.stretch.join(' ') ?? null
}

function stretchesOf(clause: string): string[][] {
  const words = clause.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const found: string[][] = []
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 2; to <= Math.min(words.length, from + mostWords); to += 1) {
      const stretch = words.slice(from, to)
      if (!isCommon(stretch[0]) && !isCommon(stretch.at(-1))) found.push(stretch)
    }
  }
  return found
}

const isCommon = (word: string | undefined) =>
  word === undefined || common.has(word.toLowerCase().replace(/['’].*$/u, ''))

/** Long words and numbers stand out; function words inside cost a little. */
function worthOf(stretch: readonly string[]): number {
  return stretch.reduce((sum, word) => {
    if (/\p{N}/u.test(word)) return sum + 1.4
    if (isCommon(word)) return sum - 0.4
    return sum + (word.length >= 7 ? 1.2 : word.length >= 5 ? 0.9 : 0.4)
  }, 0)
}
