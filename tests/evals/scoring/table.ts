import type { Figure } from './figure.ts'

const number = (value: number | null): string =>
  value === null ? '–' : value.toFixed(3).replace(/^(-?)0\./, '$1.')

const columns: readonly (readonly [string, (figure: Figure) => string])[] = [
  ['what', ({ what }) => what],
  ['how', ({ how }) => how],
  ['metric', ({ metric }) => metric],
  ['n', ({ n, positives }) => (positives === null ? String(n) : `${n} (${positives})`)],
  ['ours', ({ value }) => number(value)],
  ['95 %', ({ interval }) => (interval === null ? '–' : interval.map(number).join(' to '))],
  ['unpunct.', ({ unpunctuated }) => number(unpunctuated)],
  ['floor', ({ floor }) => number(floor.value)],
  ['bag', ({ bagOfWords }) => number(bagOfWords)],
  ['words', ({ wordCount }) => number(wordCount)],
  ['turns', ({ turnCount }) => number(turnCount)],
  ['goal', ({ goal, value }) => `${number(goal)}${value !== null && value >= goal ? '' : ' not reached'}`],
]

/** A table for the terminal, and under it what needs a sentence. */
export function tableOf(figures: readonly Figure[]): string {
  const cells = [
    columns.map(([head]) => head),
    ...figures.map((figure) => columns.map(([, cell]) => cell(figure))),
  ]
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const notes = figures.flatMap(({ what, how, floor, notes: own = [] }) => [
    `${what}, ${how}: the floor is ${floor.of}.`,
    ...own.map((note) => `  ${note}`),
  ])
  return [...lines, '', ...notes].join('\n')
}
