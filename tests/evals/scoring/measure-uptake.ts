import { shareFound } from '#scoring/behaviours/content-words.ts'
import { wordsOf } from '#scoring/behaviours/clean-text.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import { fisher } from '#scoring/agreement/cluster-bootstrap.ts'
import { quadraticKappa } from '#scoring/agreement/quadratic-kappa.ts'
import { spearman } from '../coder/measures.ts'
import { withoutPunctuation } from '../coder/variants.ts'
import type { Figure } from './figure.ts'
import { resampledInterval } from './resampled.ts'
import type { UptakePair } from './uptake-pairs.ts'

const levels = [0, 1, 2] as const

/** Rank correlation of our uptake with the mean of three experts, and how far it gives their majority's level. */
export async function measureUptake(
  train: readonly UptakePair[],
  dev: readonly UptakePair[],
  embed: Embed,
): Promise<Figure> {
  const ours = await uptakes(dev, embed)
  const bare = await uptakes(
    dev.map((pair) => ({
      ...pair,
      client: withoutPunctuation(pair.client),
      rep: withoutPunctuation(pair.rep),
    })),
    embed,
  )
  const rank = (values: readonly number[]) =>
    spearman(
      values,
      dev.map(({ uptake_z: experts }) => experts),
    )
  const rows = dev.map((pair, index) => ({ pair, uptake: ours[index] ?? 0 }))
  return {
    set: 'uptake',
    what: 'uptake of what was said',
    metric: 'Spearman',
    how: 'as shipped',
    n: dev.length,
    positives: null,
    value: rank(ours),
    interval: resampledInterval(
      rows,
      ({ pair }) => pair.group,
      (drawn) =>
        spearman(
          drawn.map(({ uptake }) => uptake),
          drawn.map(({ pair }) => pair.uptake_z),
        ),
      fisher,
    ),
    unpunctuated: rank(bare),
    floor: { value: 0, of: 'any order' },
    bagOfWords: rank(
      dev.map(({ client, rep }) => shareFound(new Set(wordsOf(client)), new Set(wordsOf(rep)))),
    ),
    wordCount: rank(dev.map(({ rep }) => wordsOf(rep).length)),
    turnCount: null,
    goal: 0.54,
    notes: [
      'The bag of words is the share of their words that the answer takes up. The eight weights of the formula were fitted to the train split; a pair is one turn, so that turns cannot be counted.',
      `In three levels, cut where the train split has as many of each: quadratic kappa ${(await kappaOf(train, dev, ours, embed)).toFixed(3)} with the experts’ majority.`,
    ],
  }
}

export const uptakes = async (pairs: readonly UptakePair[], embed: Embed): Promise<readonly number[]> =>
  (
    await Promise.all(
      pairs.map(({ client, rep }) =>
        readTurn(
          { n: 2, speaker: 'rep', text: rep },
          [{ n: 1, speaker: 'buyer', text: client }],
          [],
          [],
          embed,
        ),
      ),
    )
  ).map(({ uptake }) => uptake ?? 0)

async function kappaOf(
  train: readonly UptakePair[],
  dev: readonly UptakePair[],
  ours: readonly number[],
  embed: Embed,
): Promise<number> {
  const known = train.flatMap(({ uptake_majority: level }) => (level === null ? [] : [level]))
  const sorted = (await uptakes(train, embed)).toSorted((a, b) => a - b)
  // The value below which the train split has as large a share as of the levels below this one.
  const cuts = levels.slice(1).map((level) => {
    const below = known.filter((other) => other < level).length / known.length
    return sorted[Math.min(sorted.length - 1, Math.floor(below * sorted.length))] ?? 0
  })
  const pairs = dev.flatMap(({ uptake_majority: level }, index): [number, number][] =>
    level === null ? [] : [[level, cuts.filter((cut) => (ours[index] ?? 0) >= cut).length]],
  )
  return quadraticKappa(pairs) ?? 0
}
