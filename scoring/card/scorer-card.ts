import { list, text, type Block, type Document, type Section } from './document.ts'
import type { FigureSet, Figures } from './figures.ts'
import { knownFailures, measures, measuresNot, mustNot } from './words.ts'

/**
 * The card of the built-in scorer: what it measures, on what it was measured, its figures, where it fails and what it
 * must not be used for. Every figure comes from `figures`.
 */
export const scorerCard = (figures: Figures): Document => ({
  title: 'Card of the built-in scorer',
  sections: [
    { id: 'measures', heading: 'What it measures', blocks: measures },
    { id: 'measures-not', heading: 'What it does not measure', blocks: measuresNot },
    measuredOn(figures),
    ...figures.sets.map((set) => figureSection(set)),
    agreement,
    { id: 'failures', heading: 'Where it fails', blocks: [...knownFailures, ...weakest(figures)] },
    { id: 'must-not', heading: 'What it must not be used for', blocks: mustNot },
    versions(figures),
  ],
})

const people = 'people' as const

function measuredOn({ sets }: Figures): Section {
  const measured = new Set(sets.map(({ id }) => id))
  const blocks: Block[] = [
    text(
      'The figures below come from two kinds of data. The coder that reads single turns was trained and measured on short invented exchanges in English. **They were written and labelled by language models; no person checked them.** Agreement between readings is agreement of models with one another: it says that the codes can be told apart, and nothing about whether a coach would agree.',
    ),
    text(
      measured.has(people)
        ? 'Beside that stand public conversations that people held and people labelled. They are charity appeals, lessons and negotiations, not sales calls.'
        : 'Nothing here was measured on labels by people yet.',
    ),
  ]
  if (!measured.has('invariances'))
    blocks.push(
      text('How steady scores are under changes that should not matter is not in these figures yet.'),
    )
  return { id: 'measured-on', heading: 'On what it was measured', blocks }
}

const figureSection = (set: FigureSet): Section => ({
  id: set.id,
  heading: set.title,
  blocks: [
    text(set.about),
    {
      kind: 'table',
      caption: `${set.n.toLocaleString('en-GB')} ${set.unit}, ${set.date}${set.version === null ? '' : `, ${set.version}`}. Made by \`${set.command}\`.`,
      columns: set.columns,
      rows: set.rows.map((row) => row.map((cell, column) => shown(cell, isCount(set, column)))),
    },
    ...(set.notes.length > 0 ? [list(...set.notes)] : []),
  ],
})

/** A column of whole numbers counts something; in any other a 1 is a figure like its neighbours. */
const isCount = ({ rows }: FigureSet, column: number): boolean =>
  rows.every((row) => typeof row[column] !== 'number' || Number.isInteger(row[column]))

const shown = (cell: number | string | null, count: boolean): string =>
  typeof cell === 'number' ? (count ? String(cell) : cell.toFixed(2)) : plain(cell ?? '–')

/** Codes in words: `open_question` is an open question. */
const plain = (code: string): string => code.replaceAll('_', ' ')

const agreement: Section = {
  id: 'agreement',
  heading: 'Agreement with coaches',
  blocks: [
    text(
      'None measured yet: no coach has rated attempts for this card. Each organisation gets its own figures once its coaches have rated submitted attempts blind, from 30 ratings of a dimension on, on the page *Agreement*. `npm run evals:agreement` computes the same from a file of ratings.',
    ),
  ],
}

/** The codes that the coder finds least well, from its own figures. */
function weakest({ sets }: Figures): readonly Block[] {
  const coder = sets.find(({ id }) => id === 'coder')
  const at = coder?.columns.indexOf('F1') ?? -1
  if (!coder || at === -1) return []
  const scored = coder.rows.flatMap((row) => {
    const [code, f1] = [row[0], row[at]]
    return typeof code === 'string' && typeof f1 === 'number' ? [{ code, f1 }] : []
  })
  const lowest = scored.toSorted((a, b) => a.f1 - b.f1).slice(0, 5)
  if (lowest.length === 0) return []
  const named = lowest.map(({ code, f1 }) => `${plain(code)} (${f1.toFixed(2)})`).join(', ')
  return [text(`By F1 on unseen turns it is weakest at ${named}.`)]
}

function versions({ sets }: Figures): Section {
  const measured = sets.flatMap(({ title, version, date }) =>
    version === null ? [] : [`${title}: ${version}, ${date}`],
  )
  return {
    id: 'versions',
    heading: 'Versions',
    blocks: [
      text(
        'A scorecard names the scorer, the coder and the rubric that made it. A newer scorer adds a scorecard and never overwrites one. Figures hold for the version they were measured with:',
      ),
      measured.length > 0 ? list(...measured) : text('Nothing was measured yet.'),
    ],
  }
}
