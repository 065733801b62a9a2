import { readFileSync } from 'node:fs'
import { figuresSchema } from '#scoring/card/figures.ts'
import { markdownOf } from '#scoring/card/markdown.ts'
import { scorerCard } from '#scoring/card/scorer-card.ts'

export const figuresFile = new URL('../../../scoring/card/figures.json', import.meta.url)
export const markdownFile = new URL('../../../docs/scorer-card.md', import.meta.url)

const note =
  'Made by `npm run scorer-card` from `scoring/card/figures.json` and the words in `scoring/card`; not to be edited by hand.'

/** What docs/scorer-card.md has to hold, before formatting. */
export const cardMarkdown = (): string =>
  markdownOf(scorerCard(figuresSchema.parse(JSON.parse(readFileSync(figuresFile, 'utf8')))), note)
