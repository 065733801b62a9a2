import { isAboutTheirs } from './about-theirs.ts'
import { stemsOf, shareFound } from './content-words.ts'
import { compareNumber } from './compare-number.ts'
import { quantitiesOf, unitOf } from './quantities.ts'
import type { Quantity } from './quantities.ts'
import type { Claim, Fact } from './reading.ts'
import { asksQuestion, fallsShort, negated, onlySupposes } from './sentence-mood.ts'
import { cosine } from './similarity.ts'
import { strangeName } from './strange-name.ts'

/**
 * A clause with its vector. `quote` is the clause as it stands in the turn, `text` without hidden
 * characters; `asserts` says that the head reads it as a claim of worth or evidence.
 */
export type ReadClause = {
  readonly quote: string
  readonly text: string
  readonly vector: Float32Array
  readonly asserts: boolean
}

export type FactVectors = { readonly text: Float32Array; readonly denied: Float32Array | null }

/** What the buyer said before: numbers and names given back are no claims. */
export type Said = { readonly quantities: readonly Quantity[]; readonly words: ReadonlySet<string> }

/*
 * Thresholds on "how surely is this clause about that fact", cosine plus word overlap, 0–2, from the cases
 * in tests/scoring/behaviours/claims.test.ts. A mismatch costs trust and gates a level, so it needs more.
 */
const aboutFact = 0.62
const surelyAboutFact = 0.72
/** A figure with its unit that stands in a fact needs less to be that fact's. */
const sameFigure = 0.55
/** A figure is wrong only by a fact that is as near as any, or all but. */
const asNear = 0.1
const sameStatement = 0.95
const sameDenied = 1.0
/** Stems that all stand in one fact say nothing that it does not, from so many on. */
const leastStems = 2

/** Sets each clause that states something against the fact sheet; questions and suppositions give nothing. */
export function claimsOf(
  clauses: readonly ReadClause[],
  facts: readonly Fact[],
  vectors: readonly FactVectors[],
  said: Said,
): readonly Claim[] {
  if (facts.length === 0) return []
  return clauses.flatMap((clause) => {
    if (asksQuestion(clause.text) || onlySupposes(clause.text)) return []
    const claim = claimOf(clause, facts, vectors, said)
    if (claim === null || (claim.verdict !== 'supported' && isAboutTheirs(clause.text))) return []
    return [claim]
  })
}

/** "Seven weeks ago" says when and "I'll take five minutes" what somebody is about to do: neither is a claim. */
const noClaim =
  /\b(?:ago|from now)\b|\bi(?:['’]ll| will|['’]d| would) (?!pay|charge|guarantee)|\btoo (?:long|late)\b/iu

type Candidate = { readonly fact: Fact; readonly relevance: number }

function claimOf(
  clause: ReadClause,
  facts: readonly Fact[],
  vectors: readonly FactVectors[],
  said: Said,
): Claim | null {
  const stems = stemsOf(clause.text)
  const candidates = facts
    .map((fact, index): Candidate => ({ fact, relevance: relevanceOf(clause, stems, fact, vectors[index]) }))
    .toSorted((a, b) => b.relevance - a.relevance)
  const claim = (fact: Fact | null, verdict: Claim['verdict'], detail?: string): Claim => ({
    quote: clause.quote,
    factId: fact?.id ?? null,
    verdict,
    ...(detail === undefined ? {} : { detail }),
  })

  const denied = deniedBy(clause, stems, facts, vectors)
  if (denied !== null)
    return claim(denied.fact, denied.verdict, denied.verdict === 'mismatch' ? denied.fact.text : undefined)

  const stated = quantitiesOf(clause.text).filter(
    (one) => !(one.dimension === 'time' && noClaim.test(clause.text)),
  )
  const numbers = stated.filter((quantity) => !said.quantities.some((other) => sameQuantity(quantity, other)))
  const told = allToldBy(stated, facts)
  const known = candidates.filter(({ relevance }) => relevance >= aboutFact)
  const near = candidates.filter(({ relevance }) => relevance >= sameFigure)
  const byNumber = numbers.map((quantity) => numberVerdict(quantity, known) ?? sameTyped(quantity, near))
  const wrong = byNumber.find((verdict) => verdict?.kind === 'mismatch')
  if (wrong?.kind === 'mismatch' && !told) return claim(wrong.fact, 'mismatch', wrong.fact.text)

  const top = candidates[0]
  if (top !== undefined && top.relevance >= surelyAboutFact) {
    const name = strangeName(clause.text, top.fact, facts, said.words)
    if (name !== null) return claim(top.fact, 'mismatch', top.fact.text)
  }
  const right = byNumber.find((verdict) => verdict?.kind === 'supported')
  if (right !== undefined && right !== null && byNumber.every((verdict) => verdict?.kind === 'supported')) {
    return claim(right.fact, 'supported')
  }
  // Half of it is on the sheet: neither borne out nor outside it.
  if (right !== undefined) return null
  const says = (fact: Fact): boolean => negated(fact.text) === negated(clause.text)
  const same = candidates.find(
    ({ fact, relevance }) => says(fact) && (relevance >= sameStatement || saysNoMore(stems, fact)),
  )
  if (numbers.length === 0 && same !== undefined) return claim(same.fact, 'supported')
  return !told && (numbers.some((quantity) => quantity.dimension !== 'count') || clause.asserts)
    ? claim(null, 'unsupported')
    : null
}

function relevanceOf(
  clause: ReadClause,
  stems: ReadonlySet<string>,
  fact: Fact,
  vector: FactVectors | undefined,
): number {
  const overlap = shareFound(stemsOf(fact.text), stems)
  const subject = shareFound(stemsOf(fact.subject), stems)
  return (
    Math.max(0, vector === undefined ? 0 : cosine(clause.vector, vector.text)) +
    0.5 * Math.max(overlap, subject)
  )
}

type Verdict = { readonly kind: 'supported' | 'mismatch'; readonly fact: Fact }

const saysNoMore = (stems: ReadonlySet<string>, fact: Fact): boolean =>
  stems.size >= leastStems && shareFound(stems, stemsOf(fact.text)) === 1

const numbersOf = ({ number, unit, text }: Fact) => [
  ...(number === undefined ? [] : [{ value: number, unit: unitOf(unit ?? '') }]),
  ...quantitiesOf(text).map((quantity) => ({ value: quantity.value, unit: quantity })),
]

/**
 * Whether one fact has all the figures of a clause, two and more: nobody hits on those by chance. That they are put
 * together as the sheet has them is not said with it.
 */
function allToldBy(stated: readonly Quantity[], facts: readonly Fact[]): boolean {
  if (new Set(stated.map(({ value }) => value)).size < 2) return false
  return facts.some((fact) => {
    const told = numbersOf(fact)
    return stated.every((one) => told.some(({ value, unit }) => value * unit.base === one.value * one.base))
  })
}

/** A figure of money, time or share that one of these facts has, too; bare counts are too common to tell. */
function sameTyped(quantity: Quantity, candidates: readonly Candidate[]): Verdict | null {
  if (quantity.dimension === 'count' || quantity.bound !== 'exact') return null
  const found = candidates.find(({ fact }) =>
    numbersOf(fact).some(({ value, unit }) => compareNumber(quantity, value, unit) === 'same'),
  )
  return found === undefined ? null : { kind: 'supported', fact: found.fact }
}

/** The number against the facts that the clause may be about, nearest first; null where none counts the same thing. */
function numberVerdict(quantity: Quantity, candidates: readonly Candidate[]): Verdict | null {
  const nearest = candidates[0]?.relevance ?? 0
  let wrong: Candidate | null = null
  for (const candidate of candidates) {
    const { fact } = candidate
    const results = numbersOf(fact).map((number) => compareNumber(quantity, number.value, number.unit))
    const near = quantity.bound === 'exact' || candidate.relevance >= surelyAboutFact
    if (near && results.includes('same')) return { kind: 'supported', fact }
    const firm = fact.number !== undefined && results[0] === 'different'
    const wrongBy = candidate.relevance >= Math.max(surelyAboutFact, nearest - asNear)
    if (firm && wrong === null && wrongBy) wrong = candidate
  }
  return wrong === null ? null : { kind: 'mismatch', fact: wrong.fact }
}

/** A clause that makes, or turns down, a claim that a fact denies. */
function deniedBy(
  clause: ReadClause,
  stems: ReadonlySet<string>,
  facts: readonly Fact[],
  vectors: readonly FactVectors[],
): { readonly fact: Fact; readonly verdict: 'mismatch' | 'supported' } | null {
  let best: { fact: Fact; nearness: number } | null = null
  facts.forEach((fact, index) => {
    const vector = vectors[index]?.denied
    if (fact.denied === undefined || vector === null || vector === undefined) return
    const nearness =
      Math.max(0, cosine(clause.vector, vector)) + 0.5 * shareFound(stemsOf(fact.denied), stems)
    if (nearness >= sameDenied && nearness > (best?.nearness ?? 0)) best = { fact, nearness }
  })
  const found = best as { fact: Fact; nearness: number } | null
  if (found === null || fallsShort(clause.text) !== fallsShort(found.fact.denied ?? '')) return null
  return {
    fact: found.fact,
    verdict: negated(clause.text) === negated(found.fact.denied ?? '') ? 'mismatch' : 'supported',
  }
}

const sameQuantity = (a: Quantity, b: Quantity): boolean =>
  a.dimension === b.dimension && a.value * a.base === b.value * b.base
