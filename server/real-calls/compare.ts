import {
  leastInGroup,
  realCallParts,
  type CampaignRealCalls,
  type RealCallEvidence,
  type RealCallFigure,
  type RealCallPart,
  type RealCallResult,
} from '#contract/real-call.ts'
import { dimensionIds } from '#contract/scorecard.ts'
import { pairedInterval } from '#scoring/rubric-trial.ts'
import { readers, type Pair } from './pair.ts'

/** The scorer's figure of one dimension of a call. */
export type ScorerFigure = Pick<RealCallFigure, 'score' | 'interval' | 'chances'>
export type ScorerFigures = (callId: string, dimension: string) => ScorerFigure
export type Titled = { readonly id: string; readonly title: string }

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length
const places = (value: number): number => Math.round(value * 100) / 100

/** Levels that those who rated all of a pair gave one dimension of one call. */
function levelsOf(pair: Pair, part: RealCallPart, dimension: string): number[] {
  const by = readers(pair)
  const call = pair.calls.find((one) => one.part === part)
  return (call?.reviews ?? []).flatMap(({ coachId, levels }) =>
    by.includes(coachId) ? levels.filter((one) => one.dimension === dimension).map(({ level }) => level) : [],
  )
}

/** Both calls of one person beside one another; null until a coach has given all that was handed in. */
export function resultOf(
  pair: Pair,
  scorer: ScorerFigures,
  titles: readonly Titled[],
): RealCallResult | null {
  const by = readers(pair)
  if (by.length === 0) return null
  const figure = (part: RealCallPart, dimension: string): RealCallFigure | null => {
    const call = pair.calls.find((one) => one.part === part)
    if (!call) return null
    const levels = levelsOf(pair, part, dimension)
    return {
      level: levels.length === 0 ? null : places(mean(levels)),
      coaches: levels.length,
      ...scorer(call.callId, dimension),
    }
  }
  const told = by.filter((coach) =>
    pair.calls.some(({ reviews }) => reviews.some((one) => one.coachId === coach && one.couldTell === true)),
  )
  return {
    dimensions: dimensionIds.map((id) => ({
      id,
      title: titleOf(titles, id),
      'day-0': figure('day-0', id),
      'day-30': figure('day-30', id),
    })),
    coaches: by.length,
    couldTell: told.length,
  }
}

/** What those who rated all of a pair rest their levels on, in the order of parts and dimensions. */
export function evidenceOf(pair: Pair, titles: readonly Titled[]): RealCallEvidence[] {
  const by = readers(pair)
  return realCallParts.flatMap((part) =>
    dimensionIds.flatMap((id) =>
      pair.calls
        .filter((call) => call.part === part)
        .flatMap(({ reviews }) => reviews.filter(({ coachId }) => by.includes(coachId)))
        .flatMap(({ levels }) => levels.filter(({ dimension }) => dimension === id))
        .map(({ level, quotes }) => ({
          part,
          id,
          title: titleOf(titles, id),
          level,
          quotes: quotes.map(({ turn, quote }) => ({ turn, quote })),
        })),
    ),
  )
}

/**
 * The change of a group in levels, dimension by dimension, among people of whose calls both have a level there: a change,
 * and no effect, as nobody was left out of the programme to compare with. Under three of them nothing but how many.
 */
export function changeOf(pairs: readonly Pair[], titles: readonly Titled[]): CampaignRealCalls['change'] {
  return dimensionIds.map((id) => {
    const shifts = pairs.flatMap((pair) => {
      const [before = [], after = []] = realCallParts.map((part) => levelsOf(pair, part, id))
      return before.length === 0 || after.length === 0 ? [] : [mean(after) - mean(before)]
    })
    const shown = shifts.length >= leastInGroup
    const interval = shown ? pairedInterval(shifts) : null
    return {
      id,
      title: titleOf(titles, id),
      n: shifts.length,
      mean: shown ? places(mean(shifts)) : null,
      interval: interval && [...interval],
    }
  })
}

const titleOf = (titles: readonly Titled[], id: string): string =>
  titles.find((one) => one.id === id)?.title ?? id
