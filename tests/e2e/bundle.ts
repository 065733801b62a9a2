import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { loadLibrary } from '#server/library/load.ts'
import { firstLoad } from '../../client/first-load.ts'
import { clientDir } from './stage.ts'

const mostBytes = 250_000

export function bundle(): void {
  it('holds nothing that a buyer keeps to themselves', () => {
    const built = readdirSync(clientDir, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(js|css|html|json|map)$/.test(name))
      .map((name) => readFileSync(join(clientDir, name), 'utf8'))
      .join('\n')
    const secrets = loadLibrary().personas.flatMap(({ objections, hiddenFacts }) => [
      ...objections.flatMap(({ concern, reveal }) => [concern, ...reveal]),
      ...hiddenFacts.flatMap(({ fact, reveal }) => [fact, ...reveal]),
    ])
    expect(secrets.length).toBeGreaterThan(30)
    expect(secrets.filter((secret) => built.includes(secret))).toEqual([])
  })

  it('shows the first screen with at most 250 kB of script', () => {
    const scripts = firstLoad(clientDir, ['src/features/home/home-page.tsx']).filter((file) =>
      file.endsWith('.js'),
    )
    const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(clientDir, file))).length, 0)
    expect(scripts.length).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(mostBytes)
  })
}
