import { shared, stems } from '#personas/engine/meaning.ts'
import { quantitiesOf, type Quantity } from '#scoring/behaviours/quantities.ts'

/** Two statements about one matter with different numbers for the same thing. */
export type Contradiction = { readonly one: string; readonly other: string }

/** Words of meaning in common from which two sentences speak of one matter. */
const sameMatter = 3

/**
 * Numbers with which a buyer contradicts what they said before or what is true of them: two sentences about one matter
 * that count the same thing differently. Numbers are what facts of these personas can be checked by without a reader.
 */
export function contradictionsIn(
  replies: readonly string[],
  facts: readonly string[],
): readonly Contradiction[] {
  const told = [facts, ...replies.map((reply) => [reply])]
    .map((texts) => texts.flatMap(statementsIn))
    .map((own, turn) => own.map((statement) => ({ ...statement, turn })))
    .flat()
  return told.flatMap((one, index) =>
    told
      .slice(index + 1)
      .filter((other) => other.turn !== one.turn && contradict(one, other))
      .map((other) => ({ one: one.text, other: other.text })),
  )
}

/** Numbers and what they are counted in say how much and not of what. */
const counting =
  /\d[\d,.]*|\b(?:second|minute|hour|day|night|week|weekend|month|quarter|year|pound|per ?cent|o['’]clock)s?\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand)\b/giu

type Statement = {
  readonly text: string
  readonly words: ReadonlySet<string>
  readonly counts: readonly Quantity[]
}

function statementsIn(text: string): readonly Statement[] {
  return (text.match(/[^.?!]+[.?!]+/gu) ?? [])
    .filter((sentence) => !sentence.trimEnd().endsWith('?'))
    .map((sentence) => ({
      text: sentence.trim(),
      words: stems(sentence.replaceAll(counting, ' ')),
      counts: quantitiesOf(sentence).filter(({ bound }) => bound === 'exact'),
    }))
    .filter(({ counts }) => counts.length > 0)
}

function contradict(one: Statement, other: Statement): boolean {
  if (shared(one.words, other.words) < sameMatter) return false
  const sameThing = one.counts.flatMap((count) =>
    other.counts.filter((own) => countSame(count, own)).map((own) => ({ count, own })),
  )
  // Any number in common says that the rest counts something else.
  return sameThing.length > 0 && sameThing.every(({ count, own }) => amount(count) !== amount(own))
}

const amount = ({ value, base }: Quantity) => value * base

const countSame = (a: Quantity, b: Quantity) =>
  a.dimension === b.dimension &&
  a.perDays === b.perDays &&
  (a.dimension !== 'count' || a.of.some((noun) => b.of.includes(noun)))
