import type { Block, Document } from './document.ts'

/** The document as Markdown, with `note` under the title. */
export function markdownOf({ title, sections }: Document, note: string): string {
  const parts = sections.map(({ heading, blocks }) => [`## ${heading}`, ...blocks.map(block)].join('\n\n'))
  return `${[`# ${title}`, note, ...parts].join('\n\n')}\n`
}

function block(one: Block): string {
  switch (one.kind) {
    case 'text':
      return one.text
    case 'list':
      return one.items.map((item) => `- ${item}`).join('\n')
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`
      const lines = [row(one.columns), row(one.columns.map(() => '---')), ...one.rows.map(row)]
      return `${one.caption}\n\n${lines.join('\n')}`
    }
  }
}

const escaped = (cell: string): string => cell.replaceAll('|', '\\|')
