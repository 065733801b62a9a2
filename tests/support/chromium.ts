import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Where a Chromium that can be driven usually lies; `CHROMIUM_PATH` says otherwise. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser for tests, or null where there is none. */
export function findChromium(): string | null {
  const given = process.env['CHROMIUM_PATH']
  if (given) return existsSync(given) ? given : null
  return places.find((place) => existsSync(place)) ?? null
}

/** In the sandboxes where tests run as root, Chromium's own does not start; /dev/shm is often too small there. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  // A process made ready for the next site costs as much as one that is used.
  '--disable-features=SpareRendererForSitePerProcess',
] as const

/** Why this machine is left as it is; null where Chromium may be installed from Debian's packages. */
export function whyNotInstall(): string | null {
  if (process.platform !== 'linux' || osId() !== 'debian') return 'this is not Debian'
  if (process.getuid?.() !== 0) return 'this user is not root'
  return null
}

function osId(): string | null {
  try {
    return /^ID="?([a-z]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? null
  } catch {
    return null
  }
}

// Chromium alone has no font with the widths that the pages are laid out for.
const packages = ['chromium', 'fonts-liberation']

/**
 * Installs Chromium from Debian: some 15 s and 410 MB.
 * @returns what went wrong, in the installer's own last words; null when it is there
 */
export async function installChromium(signal: AbortSignal): Promise<string | null> {
  // Another installation under way holds the lock: wait for it rather than fail.
  const patience = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=2']
  for (const args of [
    ['update', ...patience],
    ['install', '-y', '--no-install-recommends', ...patience, ...packages],
  ]) {
    const failure = await aptGet(args, signal)
    if (failure !== null) return failure
  }
  return findChromium() === null ? 'the packages are there, but no browser was found' : null
}

function aptGet(args: readonly string[], signal: AbortSignal): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>()
  const child = spawn('apt-get', args, {
    signal,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2_000)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  child.on('error', (error) => resolve(error.message))
  child.on('close', (code) => {
    const last = said.trim().split('\n').slice(-3).join(' ')
    resolve(code === 0 ? null : `apt-get ${args[0]} ended with ${code}: ${last}`)
  })
  return promise
}
