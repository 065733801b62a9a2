import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLibrary } from '#server/library/load.ts'

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'client/dist')

/** Long enough to be a text of its own and not a word that a page may use as well. */
const telling = 25

/** Those of `texts` that stand in `where`. Asked one by one, thousands of texts take half a minute. */
function foundIn(where: string, texts: readonly string[]): string[] {
  const byStart = Map.groupBy(texts, (text) => text.slice(0, telling))
  const found = new Set<string>()
  for (let at = 0; at + telling <= where.length; at += 1) {
    for (const text of byStart.get(where.slice(at, at + telling)) ?? []) {
      if (where.startsWith(text, at)) found.add(text)
    }
  }
  return [...found]
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.length >= telling ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('the built client', () => {
  let bundle = ''
  beforeAll(async () => {
    await promisify(execFile)(process.execPath, [join(root, 'client/build.ts'), '--if-stale'])
    bundle = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(js|css|html|json)$/.test(name))
      .map((name) => readFileSync(join(dist, name), 'utf8'))
      .join('\n')
  }, 120_000)

  it('holds no text of a persona, of a scenario or of a rubric', () => {
    const { personas, scenarios } = loadLibrary()
    const secrets = [...personas, ...scenarios].flatMap(textsIn)
    expect(secrets.length).toBeGreaterThan(100)
    expect(foundIn(bundle, secrets)).toEqual([])
    const [first = ''] = secrets
    expect(foundIn(`${bundle} ${first} and more`, secrets)).toEqual([first])
  })

  it('asks no other host for anything', () => {
    const addresses = [
      ...bundle.matchAll(/(?:src|href)="(https?:)?\/\/[^"]+"|@import[^;]*https?:|url\(["']?https?:/g),
    ]
    expect(addresses.map(([text]) => text)).toEqual([])
  })
})
