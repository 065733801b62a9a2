import { eq, sql } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { signInEndpoints } from '#contract/sign-in.ts'
import { organization, setupToken } from '#server/db/schema/people.ts'
import { createSetupToken } from '#server/people/setup.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { cookieOf, httpClient } from '#tests/support/http-client.ts'
import { startTestServer } from '#tests/support/server.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

eachDatabase((makeDb) => {
  it('makes the first admin once, from a token of today, and then never again', async () => {
    const server = await startTestServer(await makeDb())
    const { db } = server.database
    try {
      const nobody = httpClient(server.url, '', '10.6.0.1')
      expect(await nobody.call('install')).toMatchObject({
        setupNeeded: true,
        demo: false,
        voice: 'built-in',
      })
      const person = {
        organisation: 'Brandt & Daughters',
        name: 'Ines Brandt',
        email: 'Ines.Brandt@tests.example',
        password: 'long enough to be one',
      }
      const closed = { code: 'setup/closed', status: 404 }
      const old = await createSetupToken(db)
      await db.update(setupToken).set({ expiresAt: sql`now() - interval '1 second'` })
      expect((await nobody.ask('setup', { body: { ...person, token: old } })).body).toMatchObject(closed)
      const token = await createSetupToken(db)
      const kept = await db.select().from(setupToken)
      expect(JSON.stringify(kept)).not.toContain(token)
      const weak = await nobody.ask('setup', { body: { ...person, token, password: 'short' } })
      expect(weak.body).toMatchObject({ code: 'request/invalid', fields: [{ field: 'password' }] })
      expect((await nobody.ask('setup', { body: { ...person, token: `${token}x` } })).body).toMatchObject(
        closed,
      )

      const answers = await Promise.all([
        nobody.ask('setup', { body: { ...person, token } }),
        nobody.ask('setup', { body: { ...person, token, email: 'second@tests.example' } }),
      ])
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 404]))
      expect(await db.select().from(setupToken)).toEqual([])
      expect(await db.select({ name: organization.name }).from(organization)).toEqual([
        { name: person.organisation },
      ])
      expect((await nobody.ask('setup', { body: { ...person, token } })).body).toMatchObject(closed)
      const later = await createSetupToken(db)
      expect((await nobody.ask('setup', { body: { ...person, token: later } })).body).toMatchObject(closed)
      expect((await nobody.call('install')).setupNeeded).toBe(false)

      const email = answers[0]?.status === 200 ? person.email.toUpperCase() : 'second@tests.example'
      const signedIn = await nobody.send('POST', signInEndpoints.signIn.path, {
        email,
        password: person.password,
      })
      expect(signedIn.body).toEqual({ ok: true })
      const me = await httpClient(server.url, cookieOf(signedIn.headers), '10.6.0.1').call('me')
      expect(me.user).toMatchObject({ name: person.name, mustChangePassword: false })
      expect(me.organisations).toMatchObject([
        { name: person.organisation, roles: ['rep', 'coach', 'manager', 'admin'], demo: false },
      ])
      expect(server.logged.join('\n')).not.toContain(token)
      const rows = await db.select().from(organization).where(eq(organization.name, person.organisation))
      expect(rows).toHaveLength(1)
    } finally {
      await server.close()
    }
  })
})
