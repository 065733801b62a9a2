import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRatings } from '#tests/evals/agreement/read-ratings.ts'
import { run } from '#tests/evals/agreement/run.ts'

const sample = new URL('../../fixtures/agreement/ratings.csv', import.meta.url)
const text = readFileSync(sample, 'utf8')
const ofText = (csv: string, ...args: string[]) => run(['--ratings', 'f.csv', ...args], () => csv)

const heading = 'item,cluster,rater,dimension,score'
const scale = [1, 5] as const

describe('reading ratings', () => {
  it('takes a byte order mark, semicolons with decimal commas, tabs, quotes and columns in any order', () => {
    const plain = readRatings(`${heading}\na,r1,Kim,courage,3.5\n`, scale)
    expect(plain).toEqual({
      rows: [{ item: 'a', cluster: 'r1', rater: 'Kim', dimension: 'courage', value: 3.5, line: 2 }],
      mistakes: [],
    })
    for (const other of [
      `\uFEFF${heading}\r\na,r1,Kim,courage,3.5\r\n`,
      'Item;Cluster;Rater;Dimension;Score\na;r1;Kim;courage;3,5\n',
      'item\tcluster\trater\tdimension\tscore\na\tr1\tKim\tcourage\t3.5\n',
      'score,dimension,"rater",cluster,item\n3.5,courage,"Kim",r1,"a"\n',
      `${heading}\n\n a , r1 ,Kim,courage, 3.5 \n\n`,
    ])
      expect(readRatings(other, scale).rows).toEqual([{ ...plain.rows[0], line: expect.any(Number) }])
    const quoted = readRatings(`${heading}\n"call, the first",r1,"Kim ""K"" Lee",courage,4\n`, scale)
    expect(quoted.rows[0]).toMatchObject({ item: 'call, the first', rater: 'Kim "K" Lee' })
  })

  it('names every row that cannot be used by its line, and why', () => {
    const { mistakes } = readRatings(
      [
        heading,
        'a,r1,Kim,courage,3',
        'b,r1,Kim,courage,six',
        'c,r1,Kim,courage,6',
        ',r1,Kim,courage,2',
        'd,r1,Kim',
        'a,r1,Kim,courage,4',
        'a,r2,Lee,courage,4',
      ].join('\n'),
      scale,
    )
    expect(mistakes).toEqual([
      'line 3: score is not a number from 1 to 5',
      'line 4: score is not a number from 1 to 5',
      'line 5: item is empty',
      expect.stringMatching(/^line 6: dimension /),
      expect.stringMatching(/^line 6: score /),
      'line 7: Kim rated a before, on line 2',
      'line 8: a is in cluster r1 on line 2',
    ])
    expect(readRatings('item,rater\na,Kim', scale).mistakes).toEqual([
      'line 1: the heading has no column cluster, dimension, score',
    ])
    expect(readRatings(`${heading}\n"a,r1,Kim,courage,3\n`, scale).mistakes[0]).toMatch(/^line \d+: /)
  })
})

describe('npm run evals:agreement', () => {
  it('prints what the sample says, and the same as JSON', () => {
    const { code, out, err } = ofText(text)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^\d+ ratings of \d+ items in 12 clusters by 2 raters and the scorer \(scorer\)/)
    expect(out).toMatch(/courage\n {2}people +n=\d+ +weighted kappa 0\.\d\d \[/)
    expect(out).toMatch(/enough to decide by/)
    expect(out).toMatch(/not yet calibrated: 20 of 30 ratings/)
    const { dimensions } = JSON.parse(ofText(text, '--json').out) as {
      dimensions: { dimension: string; agreement: { withScorer: { n: number; bias: { value: number } } } }[]
    }
    expect(dimensions.map(({ dimension }) => dimension)).toEqual(['courage', 'authenticity'])
    const [courage] = dimensions
    expect(courage?.agreement.withScorer.n).toBe(120)
    expect(out).toContain(`+${courage?.agreement.withScorer.bias.value.toFixed(2)}`)
  })

  it('refuses in one place what it cannot use', () => {
    for (const [args, said] of [
      [[], /columns item, cluster/],
      [['--ratings', 'none.csv'], /none\.csv: this file cannot be read/],
      [['--ratings', 'f.csv', '--scale', 'five'], /is not LOW-HIGH/],
      [['--ratings', 'f.csv', '--rating', 'g.csv'], /Unknown option/],
      [['--ratings', 'f.csv', '--scorer', 'robot'], /No rater is called robot.*scorer/],
    ] as const) {
      const { code, out, err } = run(args, (path) => {
        if (path === 'none.csv') throw new Error('no such file')
        return text
      })
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(said)
    }
    expect(ofText(`${heading}\n`).err).toMatch(/no ratings/)
    expect(ofText(`${heading}\na,r,k,c,9\n`).err).toBe('line 2: score is not a number from 1 to 5\n')
  })
})
