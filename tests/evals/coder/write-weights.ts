import { writeFileSync } from 'node:fs'

const folder = new URL('../../../scoring/behaviours/weights/', import.meta.url)

/** Writes one module of constants; the same values give the same bytes. */
export function writeModule(
  name: string,
  imports: string,
  values: Readonly<Record<string, readonly [type: string, value: unknown]>>,
): void {
  const lines = Object.entries(values).map(
    ([key, [type, value]]) =>
      `export const ${key}${type === '' ? '' : `: ${type}`} = ${JSON.stringify(value)}\n`,
  )
  writeFileSync(
    new URL(name, folder),
    `/* Written by \`npm run train:coder\`; not to be edited by hand. */\n${imports}\n${lines.join('\n')}`,
  )
}
