import { readFileSync } from 'node:fs'

export const plantedKinds = { p: 'people', f: 'firms', m: 'addresses', t: 'numbers' } as const
export type PlantedKind = (typeof plantedKinds)[keyof typeof plantedKinds]

export type Planted = {
  readonly kind: PlantedKind
  readonly start: number
  readonly end: number
  readonly text: string
}
export type PlantedTurn = { readonly text: string; readonly planted: readonly Planted[] }

const mark = /\{([pfmt]):([^{}]+)\}/gu

/** Turns of a file as they were said, with where in them somebody is named. */
export function plantedTurns(file: 'held' | 'tuned' | 'nameless'): readonly PlantedTurn[] {
  return readFileSync(new URL(`turns-${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(readTurn)
}

function readTurn(line: string): PlantedTurn {
  const planted: Planted[] = []
  let text = ''
  let from = 0
  for (const found of line.matchAll(mark)) {
    const [whole, kind = '', name = ''] = found
    text += line.slice(from, found.index)
    planted.push({
      kind: plantedKinds[kind as keyof typeof plantedKinds],
      start: text.length,
      end: text.length + name.length,
      text: name,
    })
    text += name
    from = found.index + whole.length
  }
  return { text: text + line.slice(from), planted }
}
