import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runProgram } from '#tests/support/program.ts'

// Every test starts processes: a second each on an idle machine.
vi.setConfig({ testTimeout: 120_000 })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operations-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a command that is called wrongly', () => {
  it.each([
    ['backup', []],
    ['restore', ['a', 'b']],
    ['restore', ['a', '--into', 'b']],
    ['demo', ['logins']],
    ['doctor', ['--fix']],
  ] as const)('%s %j ends with 2 and says how it is used', async (program, args) => {
    const { code, out, err } = await runProgram(program, args, { DATA_DIR: folder })
    expect(code).toBe(2)
    expect(err).toContain('npm run ')
    expect(out).toBe('')
  })
})

describe('doctor', () => {
  it('ends with 1 where something fails, one line each and without the password', async () => {
    const { code, out } = await runProgram('doctor', [], {
      DATABASE_URL: 'postgresql://user:hunter2@127.0.0.1:1/none',
      DATA_DIR: folder,
    })
    expect(code).toBe(1)
    expect(out).toMatch(/^fail +database /m)
    expect(out).not.toContain('hunter2')
    expect(
      out
        .trim()
        .split('\n')
        .every((line) => /^(ok|attention|fail) +\w+ +\S/.test(line)),
    ).toBe(true)
  })
})

describe('backup', () => {
  it('makes no database where there is none, and says where it looked', async () => {
    const dataDir = join(folder, 'mistyped')
    const { code, err } = await runProgram('backup', [join(folder, 'a')], { DATA_DIR: dataDir })
    expect(code).toBe(1)
    expect(err).toContain(`There is no database in ${dataDir}`)
    expect(existsSync(dataDir)).toBe(false)
  })

  it('of nothing restorable leaves no database behind', async () => {
    const dataDir = join(folder, 'unmade')
    const { code, err } = await runProgram('restore', [join(folder, 'nowhere')], {
      DATA_DIR: dataDir,
    })
    expect(code).toBe(1)
    expect(err).toContain('There is no file')
    expect(existsSync(dataDir)).toBe(false)
  })
})
