import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSignature } from 'better-auth/crypto'
import { onTestFinished } from 'vitest'
import { readConfig } from '#server/config.ts'
import type { Database } from '#server/db/client.ts'
import { startServer, type Server, type StartOptions } from '#server/start.ts'
import { createCachedEmbed } from '#tests/evals/coder/vector-cache.ts'
import { httpClient, type HttpClient } from './http-client.ts'
import type { Person } from './people.ts'
import { personalTextIn } from './personal-text.ts'
import { connectSocket, type SocketClient } from './socket-client.ts'

export type TestServer = Server & {
  /** Log lines so far: no test may find personal text in them. */
  readonly logged: readonly string[]
  /** A client that is signed in as this person, or as nobody. */
  signIn(person: Person | null): Promise<HttpClient>
  /** A socket on this client's login; closed after the test. */
  connect(client: HttpClient): Promise<SocketClient>
}

/**
 * The real sentence model, one for all servers of a test file, with its vectors kept on disk: a persona's topics cost
 * five seconds of a core, and every file plays the same persona. Its idle thread keeps no process alive.
 */
export const { embed } = createCachedEmbed(
  new URL('../../node_modules/.cache/conviction/server-vectors.bin', import.meta.url),
)

/** No test asks the network for a name. */
async function thisMachineAlone(name: string) {
  if (name !== 'localhost') throw new Error('This name is unknown in tests.')
  return [{ address: '127.0.0.1', family: 4 }]
}

let addresses = 0
/** Each client counts apart: its own address in a range that no real one has. */
const nextAddress = () => {
  addresses += 1
  return `10.0.${(addresses >> 8) & 255}.${addresses & 255}`
}

/**
 * The whole server on a given database, listening on a free port: real HTTP, real sockets, real embeddings unless
 * `options.embed` says otherwise. Closed by whoever started it, which fails if a log line holds what somebody said, a
 * name or an address.
 */
export async function startTestServer(
  database: Database,
  options: StartOptions & { readonly env?: Readonly<Record<string, string>> } = {},
): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'conviction-test-'))
  const { env = {}, ...rest } = options
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    DEMO: 'off',
    TRUST_PROXY: 'on',
    SESSION_SECRET: 'for tests only, and long enough to be taken',
    ...env,
  })
  const logged: string[] = []
  const server = await startServer(config, {
    database,
    clientDir: null,
    wordMs: 0,
    embed,
    resolveName: thisMachineAlone,
    logTo: { write: (line) => void logged.push(line) },
    ...rest,
  })
  return {
    ...server,
    logged,
    async signIn(person) {
      const address = nextAddress()
      const cookie = person ? await logIn(server, person.userId) : ''
      return httpClient(server.url, cookie, address)
    },
    async connect(client) {
      const socket = await connectSocket(server.url, client.cookie)
      onTestFinished(() => socket.close())
      return socket
    },
    async close(drainMs = 0) {
      const leaked = await personalTextIn(database.db, logged)
      await server.close(drainMs)
      await rm(dataDir, { recursive: true, force: true })
      if (leaked.length > 0) throw new Error(`Log lines hold personal text: ${leaked.join('; ')}`)
    },
  }
}

/** The cookie of a new login, as sign-in makes it once it has checked the password, which takes a tenth of a second. */
async function logIn({ auth }: Server, userId: string): Promise<string> {
  const { internalAdapter, authCookies, secret } = await auth.$context
  const { token } = await internalAdapter.createSession(userId)
  const signed = `${token}.${await makeSignature(token, secret)}`
  return `${authCookies.sessionToken.name}=${encodeURIComponent(signed)}`
}

/** A roleplay that has just begun, in the first scenario of the library unless another is named. */
export async function begin(client: HttpClient, orgId: string, scenarioId = 'cfo-burned-budget') {
  return client.call('startRoleplay', {
    params: { orgId },
    body: { roleplayId: randomUUID(), scenarioId },
  })
}
