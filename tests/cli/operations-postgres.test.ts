import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { demoExists } from '#server/people/demo.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { runProgram } from '#tests/support/program.ts'

describe.skipIf(inject('origins').postgres === null)('on PostgreSQL', () => {
  const makeDb = useDatabase()

  it(
    'makes, renews and removes the demo, and refuses to restore under a running server',
    { timeout: 180_000 },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'operations-'))
      onTestFinished(() => rm(folder, { recursive: true, force: true }))
      const database = await makeDb()
      if (database.source.kind !== 'postgres') throw new Error('This test is about PostgreSQL.')
      const env = { DATABASE_URL: database.source.url, DATA_DIR: folder }
      const none = await runProgram('demo', ['logins', '--reset'], env)
      expect(none.out + none.err).toContain('There is no demo')
      const made = await runProgram('demo', ['reset'], env)
      expect(made.out).toMatch(/rep@demo\.example +[a-z0-9]{4}(-[a-z0-9]{4}){3}$/m)
      const renewed = await runProgram('demo', ['logins', '--reset'], env)
      expect(renewed.out).not.toBe(made.out)

      const file = join(folder, 'demo.backup')
      const taken = await runProgram('backup', [file], env)
      expect(taken).toMatchObject({ code: 0, err: '' })
      // This test's own pool counts as the server.
      await demoExists(database.db)
      const refused = await runProgram('restore', [file, '--replace'], env)
      expect(refused).toMatchObject({ code: 1 })
      expect(refused.err).toContain('A server is running on this database')

      expect((await runProgram('demo', ['remove'], env)).out).toContain('is removed')
      expect(await demoExists(database.db)).toBe(false)
    },
  )
})
