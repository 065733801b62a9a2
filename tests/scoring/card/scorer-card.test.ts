import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { figuresSchema, type FigureSet } from '#scoring/card/figures.ts'
import { markdownOf } from '#scoring/card/markdown.ts'
import { scorerCard } from '#scoring/card/scorer-card.ts'
import { cardMarkdown, figuresFile, markdownFile } from '#tests/evals/card/card-file.ts'

const figures = figuresSchema.parse(JSON.parse(readFileSync(figuresFile, 'utf8')))
const bare = (sets: readonly FigureSet[]) => markdownOf(scorerCard({ sets: [...sets] }), '')

describe("the scorer's card", () => {
  it('is what the stored figures give: run npm run scorer-card', async () => {
    const filepath = fileURLToPath(markdownFile)
    const options = await resolveConfig(filepath)
    expect(readFileSync(markdownFile, 'utf8')).toBe(await format(cardMarkdown(), { ...options, filepath }))
  })

  it('prints every stored figure beside its n, date and command', () => {
    const printed = bare(figures.sets)
    for (const { title, date, command, n, rows } of figures.sets) {
      expect(printed).toContain(`## ${title}`)
      expect(printed).toContain(date)
      expect(printed).toContain(`\`${command}\``)
      expect(printed).toContain(n.toLocaleString('en-GB'))
      for (const row of rows) expect(printed).toContain(`| ${String(row[0]).replaceAll('_', ' ')} |`)
    }
  })

  it('says what was not measured, and names the codes that are found least well', () => {
    const none = bare([])
    expect(none).toContain('Nothing here was measured on labels by people yet.')
    expect(none).toContain('Nothing was measured yet.')
    expect(none).not.toContain('weakest')
    const coder = figures.sets.find(({ id }) => id === 'coder')
    expect(coder).toBeDefined()
    if (!coder) return
    const rows = [
      ['good', 0.9],
      ['middling', 0.5],
      ['poor', 0.1],
    ]
    const ranked = bare([{ ...coder, columns: ['Code', 'F1'], rows }])
    expect(ranked).toContain('weakest at poor (0.10), middling (0.50), good (0.90)')
    expect(bare([{ ...coder, id: 'people' }])).not.toContain('Nothing here was measured on labels by people')
  })

  it('says whose labels they are and what it must not decide', () => {
    const printed = bare(figures.sets)
    for (const said of [
      'labelled by language models',
      'Hiring, firing, promotion, pay or discipline',
      'Ranking people',
      'Sincerity',
      'None measured yet',
    ])
      expect(printed).toContain(said)
  })
})
