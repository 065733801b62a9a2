import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { signInEndpoints } from '#contract/sign-in.ts'
import type { Bundle } from './bundle.ts'
import { cookieOf, httpClient, type HttpClient } from './http-client.ts'

export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

/** The product as it ships, in a process of its own that may be killed. */
export type Killable = {
  readonly url: string
  readonly pid: number
  /** From the start of the process until readiness says yes. */
  readonly readyMs: number
  /** The demo's logins by role; empty where they were shown on an earlier start. */
  readonly logins: ReadonlyMap<string, { readonly email: string; readonly password: string }>
  /** Standard output and error so far. */
  said(): string
  end(signal: NodeJS.Signals): Promise<Ended>
}

const startWithinMs = 400_000

export const launch = (bundle: Bundle, env: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, [bundle.program('main')], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      DEMO: 'people',
      LOG_LEVEL: 'warn',
      ...bundle.env,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** @throws what the process said where it does not come up */
export async function startKillable(
  bundle: Bundle,
  env: Readonly<Record<string, string>>,
): Promise<Killable> {
  const began = performance.now()
  const child = launch(bundle, env)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  const ended = exitOf(child)
  let url: string | null = null
  while (url === null || !(await isReady(url))) {
    if (child.exitCode !== null || performance.now() - began > startWithinMs) {
      child.kill('SIGKILL')
      throw new Error(`The server did not come up: ${said}`)
    }
    await wait(25)
    url = /Conviction is running: (http:\S+)/.exec(said)?.[1]?.replace('localhost', '127.0.0.1') ?? null
  }
  const readyMs = performance.now() - began
  const logins = [...said.matchAll(/^ +(rep|coach|manager|author|admin) +(\S+@\S+) +(\S+)$/gm)].map(
    ([, role = '', email = '', password = '']) => [role, { email, password }] as const,
  )
  return {
    url,
    pid: child.pid ?? 0,
    readyMs,
    logins: new Map(logins),
    said: () => said,
    end(signal) {
      child.kill(signal)
      return ended
    },
  }
}

export async function exitOf(child: ChildProcess): Promise<Ended> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  return { code, signal }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/readyz', url))).status === 200
  } catch {
    return false
  }
}

/** The cookie of a login by password, good for every later start on the same data. */
export async function logInTo({ url, logins }: Killable, role: string): Promise<string> {
  const login = logins.get(role)
  if (!login) throw new Error(`No login for ${role} was shown.`)
  const answer = await clientOf(url, '').send('POST', signInEndpoints.signIn.path, login)
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}`)
  return cookieOf(answer.headers)
}

export const clientOf = (url: string, cookie: string): HttpClient => httpClient(url, cookie, '127.0.0.1')
