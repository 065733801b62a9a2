import { variables } from './config-variables.ts'

/*
 * The environment for people: `.env.example` and the table in the README, both made from the variables that are read.
 * A test compares them; `node server/cli/write-environment.ts` writes both again.
 */

export const tableStart = '<!-- environment: made by server/cli/write-environment.ts -->'
export const tableEnd = '<!-- end of environment -->'

/** The README's table, between its two marks, padded as the formatter would. */
export function environmentTable(): string {
  const rows = [
    ['variable', 'default', 'what it does'],
    ...Object.entries(variables).map(([name, { default: byDefault, description }]) => [
      `\`${name}\``,
      byDefault,
      description,
    ]),
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`
  const [head = '', ...body] = rows.map((row) => line(row))
  return [tableStart, '', head, line(['-', '-', '-'], '-'), ...body, '', tableEnd].join('\n')
}

/** `.env.example`: every variable, commented out, with its description. */
export function environmentExample(): string {
  const blocks = Object.entries(variables).map(
    ([name, { default: byDefault, description }]) =>
      `# ${description.replaceAll('`', '')}\n# Default: ${byDefault.replaceAll('`', '')}\n# ${name}=\n`,
  )
  return [
    '# Every variable that Conviction reads. Nothing has to be set in development.',
    '# Compose reads a file .env by itself; elsewhere set them in the environment, or start with',
    '#   node --env-file=.env server/main.ts',
    '',
    ...blocks,
  ].join('\n')
}

/** The README with its table as it should be. @throws Error where the marks are missing */
export function withTable(readme: string): string {
  const start = readme.indexOf(tableStart)
  const end = readme.indexOf(tableEnd)
  if (start === -1 || end < start) throw new Error('The README has lost the marks of its environment table.')
  return readme.slice(0, start) + environmentTable() + readme.slice(end + tableEnd.length)
}
