import { quadraticKappa } from '#scoring/agreement/quadratic-kappa.ts'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import { readBuyerTurn } from '#scoring/behaviours/read-buyer-turn.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { TurnReading, Utterance } from '#scoring/behaviours/reading.ts'
import { trainedOn } from '#scoring/behaviours/weights/trained-on.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { batchHashes, readBuyerRows, readRepRows } from './batches.ts'
import type { RepRow } from './batches.ts'
import { isHeldOut } from './held-out.ts'
import { calibrationError, countsBy, macroF1, mean, microF1 } from './measures.ts'
import { variants } from './variants.ts'
import { createCachedEmbed } from './vector-cache.ts'

const { embed, close } = createCachedEmbed()
afterAll(close)

/** The gate reads every sixth turn; `npm run evals:coder` and the scorer's card are about all of them. */
const step = 6
const rows = readRepRows()
  .filter(isHeldOut)
  .filter((_, index) => index % step === 0)
const buyerRows = readBuyerRows().filter(isHeldOut)

const read = ({ buyer }: RepRow, rep: string): Promise<TurnReading> => {
  const context: Utterance[] = buyer === null ? [] : [{ n: 1, speaker: 'buyer', text: buyer }]
  return readTurn({ n: 2, speaker: 'rep', text: rep }, context, [], [], embed)
}
const surest = ({ behaviours, unsure }: TurnReading): string | undefined =>
  [...behaviours, ...unsure][0]?.code

describe('the coder on batches that it was not trained on', () => {
  it('was trained on batches that have not changed since', () => {
    const now = batchHashes()
    expect(Object.fromEntries(Object.keys(trainedOn).map((path) => [path, now[path]]))).toEqual(trainedOn)
    const unseen = Object.keys(now).filter(
      (path) => trainedOn[path] === undefined && !isHeldOut({ batch: path.replace(/^.*\/|\.jsonl$/g, '') }),
    )
    if (unseen.length > 0) print(`not trained on yet: ${unseen.join(', ')}`, {})
  })

  it('codes rep turns', { timeout: 300_000 }, async () => {
    const readings = await Promise.all(rows.map(async (row) => ({ row, reading: await read(row, row.rep) })))
    const counts = countsBy(
      behaviourCodes,
      readings.map(({ row, reading }) => ({
        given: new Set(reading.behaviours.map(({ code }) => code)),
        wanted: new Set(row.codes.map(({ code }) => code)),
      })),
    )
    const given = readings.flatMap(({ row, reading }) =>
      reading.behaviours.map(({ code, confidence }) => ({
        confidence,
        right: row.codes.some((label) => label.code === code),
      })),
    )
    const figures = {
      turns: rows.length,
      main: mean(readings.map(({ row, reading }) => (surest(reading) === row.codes[0]?.code ? 1 : 0))),
      micro: microF1(counts),
      macro: macroF1(counts),
      precision: mean(given.map(({ right }) => (right ? 1 : 0))),
      calibration: calibrationError(given),
    }
    print('rep turns', figures)
    expect(figures.main).toBeGreaterThan(0.3)
    expect(figures.micro).toBeGreaterThan(0.3)
  })

  it('reads buyer turns', { timeout: 300_000 }, async () => {
    const readings = await Promise.all(
      buyerRows.map(async (row) => {
        const context: Utterance[] = row.rep === null ? [] : [{ n: 1, speaker: 'rep', text: row.rep }]
        return {
          row,
          reading: await readBuyerTurn({ n: 2, speaker: 'buyer', text: row.buyer }, context, embed),
        }
      }),
    )
    const share = (right: (one: (typeof readings)[number]) => boolean): number =>
      mean(readings.map((one) => (right(one) ? 1 : 0)))
    const figures = {
      turns: buyerRows.length,
      ladder: share(({ row, reading }) => reading.ladder === row.ladder),
      ladderKappa: quadraticKappa(readings.map(({ row, reading }) => [row.ladder, reading.ladder])) ?? 0,
      stance: share(({ row, reading }) => reading.stance === row.stance),
      objection: share(({ row, reading }) => reading.objection === row.objection),
      discomfort: share(({ row, reading }) => reading.discomfort === row.discomfort),
      question: share(({ row, reading }) => (reading.question === null) === (row.question === null)),
    }
    print('buyer turns', figures)
    expect(figures.stance).toBeGreaterThan(0.3)
  })

  it.each(Object.entries(variants))(
    'reads the same turn the same with %s',
    { timeout: 300_000 },
    async (name, vary) => {
      const sample = rows.slice(0, 60)
      const same = await Promise.all(
        sample.map(
          async (row) => surest(await read(row, row.rep)) === surest(await read(row, vary(row.rep))),
        ),
      )
      const share = mean(same.map((one) => (one ? 1 : 0)))
      print(`same main code, ${name}`, { turns: sample.length, share })
      expect(share).toBeGreaterThanOrEqual(name === 'zero width' || name === 'lower case' ? 1 : 0.4)
    },
  )
})

function print(title: string, figures: Readonly<Record<string, number>>): void {
  const shown = Object.entries(figures).map(
    ([name, value]) => `${name} ${Number.isInteger(value) ? value : value.toFixed(3)}`,
  )
  console.log(`${title}: ${shown.join('  ')}`)
}
