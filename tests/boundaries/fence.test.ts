import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const oxlint = join(root, 'node_modules/.bin/oxlint')

/** Each is a file that must not pass, and a word of the complaint that it must draw. */
const bad: readonly [file: string, source: string, complaint: string][] = [
  ['personas/engine/a.ts', `export * from '#scoring/score.ts'`, 'no-restricted-imports'],
  ['personas/engine/b.ts', `export * from 'yaml'`, 'no-restricted-imports'],
  ['scoring/a.ts', `export * from '#personas/schema.ts'`, 'no-restricted-imports'],
  ['scoring/b.ts', `export * from 'node:fs'`, 'no-restricted-imports'],
  ['scoring/c.ts', `export const now = () => Date.now()`, 'Date'],
  ['scoring/d.ts', `export const luck = () => Math.random()`, 'Math.random'],
  ['server/contract/a.ts', `export * from '../app.ts'`, 'no-restricted-imports'],
  ['server/contract/b.ts', `export * from 'fastify'`, 'no-restricted-imports'],
  ['server/roleplay/a.ts', `export * from '#client/app/router.ts'`, 'no-restricted-imports'],
  ['client/src/features/a.ts', `export * from '#server/app.ts'`, 'no-restricted-imports'],
  ['client/src/features/b.ts', `export * from '#personas/schema.ts'`, 'no-restricted-imports'],
]

describe('boundaries', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fence-'))
    await cp(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(bad)('refuses %s', async (file, source, complaint) => {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), `${source}\n`)
    const answer = await run(oxlint, [file], { cwd: folder }).then(
      ({ stdout }) => ({ failed: false, stdout }),
      (error: { stdout: string }) => ({ failed: true, stdout: error.stdout }),
    )
    expect(answer.failed).toBe(true)
    expect(answer.stdout).toContain(complaint)
  })

  it('lets a clean file pass', async () => {
    await mkdir(join(folder, 'scoring'), { recursive: true })
    await writeFile(join(folder, 'scoring/clean.ts'), `export { z } from 'zod'\n`)
    await expect(run(oxlint, ['scoring/clean.ts'], { cwd: folder })).resolves.toBeDefined()
  })
})
