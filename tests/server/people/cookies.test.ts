import { expect, it } from 'vitest'
import { signInEndpoints } from '#contract/sign-in.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { httpClient } from '#tests/support/http-client.ts'
import { makeOrganisation, password } from '#tests/support/people.ts'
import { startTestServer } from '#tests/support/server.ts'

const makeDb = useDatabase()

/** Signs in over plain HTTP, as a proxy in front would pass it on. @returns the cookies that were set, by name */
async function cookiesWith(env: Readonly<Record<string, string>>) {
  const server = await startTestServer(await makeDb(), { env })
  const { people } = await makeOrganisation(server.database.db, server.auth)
  const { path } = signInEndpoints.signIn
  const body = { email: people.rep.email, password }
  const headers = { origin: env['PUBLIC_URL'] ?? server.url }
  const answer = await httpClient(server.url, '', '10.7.0.1').send('POST', path, body, headers)
  await server.close(0)
  expect(answer.status).toBe(200)
  return new Map(answer.headers.getSetCookie().map((cookie) => [cookie.split('=')[0] ?? '', cookie]))
}

it('binds the session cookie to this host and to HTTPS where the product is reached by it', async () => {
  const cookies = await cookiesWith({ PUBLIC_URL: 'https://practice.example' })
  expect([...cookies.keys()]).toContain('__Host-conviction.session_token')
  for (const [name, cookie] of cookies) {
    expect(name).toMatch(/^__Host-/)
    // What browsers ask of the prefix; a cookie without any of them would be thrown away.
    expect(cookie).toMatch(/; Secure/)
    expect(cookie).toMatch(/; Path=\/(;|$)/)
    expect(cookie).not.toMatch(/Domain=/i)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
  }
})

it('sets a cookie that comes back over plain HTTP on one’s own machine', async () => {
  const cookies = await cookiesWith({})
  const session = cookies.get('conviction.session_token') ?? ''
  expect(session).toMatch(/; HttpOnly/)
  expect(session).toMatch(/; SameSite=Lax/)
  expect(session).not.toMatch(/Secure/)
})
