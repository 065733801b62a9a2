import { behaviourCodes, objectionKinds } from '#scoring/behaviours/codes.ts'
import { describe, expect, it } from 'vitest'
import { readBuyerRows, readRepRows, readSentenceRows } from './batches.ts'
import { isHeldOut } from './held-out.ts'
import { cohenKappa, mean } from './measures.ts'
import { buyerAgreement, buyerReadings, readBlind, repAgreement, repReadings } from './second-readings.ts'

const rows = readRepRows()
const buyerRows = readBuyerRows()
const sentences = readSentenceRows()
const count = <Row>(all: readonly Row[], test: (row: Row) => boolean) => all.filter(test).length

describe('the labelled turns', () => {
  it('hold two hundred and more of each code, ten and more of them in batches that nothing is trained on', () => {
    for (const code of behaviourCodes) {
      const shows = ({ codes }: (typeof rows)[number]) => codes.some((one) => one.code === code)
      expect([code, count(rows, shows)]).toEqual([code, expect.toSatisfy((n: number) => n >= 200)])
      const unseen = count(rows.filter(isHeldOut), shows)
      expect([code, unseen]).toEqual([code, expect.toSatisfy((n: number) => n >= 10)])
    }
  })

  it('hold 150 and more buyer turns of each ladder level and 100 of each objection', () => {
    for (const level of [0, 1, 2, 3, 4, 5])
      expect(count(buyerRows, ({ ladder }) => ladder === level)).toBeGreaterThanOrEqual(150)
    for (const kind of objectionKinds)
      expect(count(buyerRows, ({ objection }) => objection === kind)).toBeGreaterThanOrEqual(100)
  })

  it('were each read twice, and carry what both readings gave where they agree', () => {
    const readings = new Map(repReadings().map((reading) => [reading.id, reading]))
    const unread = rows.filter(({ id }) => !readings.has(id)).map(({ id }) => id)
    expect(unread).toEqual([])
    const read = new Set(buyerReadings().map(({ id }) => id))
    expect(buyerRows.filter(({ id }) => !read.has(id)).map(({ id }) => id)).toEqual([])
    const agreed = rows.filter(({ id }) => {
      const { first = [], second = [] } = readings.get(id) ?? {}
      return first.toSorted().join() === second.toSorted().join()
    })
    for (const { id, codes } of agreed) {
      expect([id, new Set(codes.map(({ code }) => code))]).toEqual([id, new Set(readings.get(id)?.first)])
    }
  })

  it('hold 60 and more sentences of each kind of manipulation, 200 of filler and 200 that are near to them', () => {
    const of = (kind: string) => count(sentences, (row) => row.kind === kind)
    for (const kind of ['urgency', 'guilt', 'threat', 'flattery']) expect(of(kind)).toBeGreaterThanOrEqual(60)
    for (const kind of ['filler', 'plain']) expect(of(kind)).toBeGreaterThanOrEqual(200)
    const texts = sentences.map(({ text }) => text.toLowerCase())
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })

  it('have no id twice', () => {
    for (const all of [rows, buyerRows, sentences])
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it('are told apart by a second reader, code by code', () => {
    const agreement = repAgreement(readBlind(repReadings()))
    console.log(
      `mean kappa of two readings (models): ${mean([...agreement.values()].map(({ kappa }) => kappa)).toFixed(3)}`,
      buyerAgreement(readBlind(buyerReadings())),
    )
    for (const [code, { kappa }] of agreement)
      expect([code, kappa]).toEqual([code, expect.toSatisfy((k: number) => k > 0.6)])
  })
})

describe('cohenKappa', () => {
  it('is 1 for the same, 0 for what chance gives, and agrees with a worked example', () => {
    expect(
      cohenKappa([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1)
    expect(
      cohenKappa([
        ['a', 'a'],
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(0)
    // Two raters, 50 cases: 20 both yes, 5 yes/no, 10 no/yes, 15 both no: (.7 − .5) / (1 − .5).
    const cases = (n: number, pair: readonly [string, string]) => Array.from({ length: n }, () => pair)
    const all = [
      ...cases(20, ['y', 'y']),
      ...cases(5, ['y', 'n']),
      ...cases(10, ['n', 'y']),
      ...cases(15, ['n', 'n']),
    ]
    expect(cohenKappa(all)).toBeCloseTo(0.4, 10)
  })
})
