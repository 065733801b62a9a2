import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { axeFindings } from './axe-findings.ts'
import { chromiumFlags, findChromium } from './chromium.ts'
import type { Person } from './people.ts'
import type { TestServer } from './server.ts'

export type { Page } from 'playwright-core'

export const screens = fileURLToPath(new URL('../e2e/__screens__', import.meta.url))

/** A page in a window of its own, with everything that went wrong in it. */
export type Window = {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors, exceptions and failed requests that no test said it expects. */
  readonly wrong: string[]
  /** From here on, what matches is expected. */
  expect(pattern: RegExp): void
}

export type Windows = {
  open(server: TestServer, person: Person | null, size?: { width: number; height: number }): Promise<Window>
  /**
   * The one window of this person that stays open from test to test, for those that only look: a new one fetches and
   * compiles the whole client again.
   */
  openKept(server: TestServer, person: Person | null): Promise<Window>
  /** Closes every window but the kept ones. @returns what went wrong in any */
  closeAll(): Promise<string[]>
  close(): Promise<void>
}

const desktop = { width: 1440, height: 900 }

/** Beside other tests on two cores a page may take its time; a test that hangs still ends. */
const patienceMs = 40_000

/** One browser for all tests of a run. */
export async function openBrowser(): Promise<Windows> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('There is no Chromium here. Install it, or set CHROMIUM_PATH.')
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  const windows: Window[] = []
  const kept = new Map<string, Promise<Window>>()
  return {
    async open(server, person, size = desktop) {
      const made = await openWindow(browser, server, person, size)
      windows.push(made)
      return made
    },
    openKept(server, person) {
      const who = person?.userId ?? 'nobody'
      const window = kept.get(who) ?? openWindow(browser, server, person, desktop)
      kept.set(who, window)
      return window
    },
    async closeAll() {
      const opened = windows.splice(0)
      for (const { context } of opened) await context.close()
      const all = [...opened, ...(await Promise.all(kept.values()))]
      return all.flatMap(({ wrong }) => wrong.splice(0))
    },
    close: () => browser.close(),
  }
}

async function openWindow(
  browser: Browser,
  server: TestServer,
  person: Person | null,
  viewport: { width: number; height: number },
): Promise<Window> {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(patienceMs)
  if (person) {
    const { cookie } = await server.signIn(person)
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=')
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.url }
      }),
    )
  }
  const page = await context.newPage()
  const wrong: string[] = []
  const expected: RegExp[] = []
  const note = (what: string) => {
    if (!expected.some((pattern) => pattern.test(what))) wrong.push(what)
  }
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') {
      note(`console ${line.type()}: ${line.text()} ${line.location().url}`)
    }
  })
  page.on('pageerror', (error) => note(`exception: ${error.message}`))
  page.on('requestfailed', (request) => {
    // A request given up because its page was left is no failure.
    const why = request.failure()?.errorText ?? ''
    if (why !== 'net::ERR_ABORTED') note(`request failed: ${request.url()} ${why}`)
  })
  return { page, context, wrong, expect: (pattern) => void expected.push(pattern) }
}

/** With it every page leaves four pictures to look at; the gate, which cannot look, does without. */
export const takePictures = process.env['SCREENS'] === 'on'

/** Each width and each scheme is examined once: colours hang on the scheme alone, the layout on the width. */
const looks = [
  { width: 1440, height: 900, scheme: 'light', examined: true },
  { width: 1440, height: 900, scheme: 'dark', examined: false },
  { width: 390, height: 844, scheme: 'light', examined: false },
  { width: 390, height: 844, scheme: 'dark', examined: true },
] as const

/** Runs in the page, until it has taken the scheme; a page that keeps to another one is given two seconds. */
async function untilIn(scheme: string): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const since = performance.now()
  while (document.documentElement.dataset['mantineColorScheme'] !== scheme) {
    if (performance.now() - since > 2000) return
    await frame()
  }
}

/**
 * Runs in the page, until what the new width or scheme has set off is over: half-way, a text still has the colour of
 * the other scheme. What moves without end is not waited for.
 */
async function untilStill(): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const ending = () =>
    document.getAnimations().filter(({ effect, playState }) => {
      const { endTime } = effect?.getComputedTiming() ?? {}
      return playState !== 'finished' && endTime !== Infinity
    })
  // One that is replaced half-way ends at once, and another one goes on in its place.
  for (let times = 0; times < 20; times += 1) {
    await frame()
    await frame()
    const now = ending()
    if (now.length === 0) return
    await Promise.allSettled(now.map(({ finished }) => finished))
  }
}

/**
 * What is wrong with a page for people who use it by other means than looking, at both widths and in both schemes:
 * axe's findings, a page wider than its window, targets under 24 px. Pictures of it where somebody wants to look.
 */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const { width, height, scheme, examined } of looks) {
    if (!examined && !takePictures) continue
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    await page.evaluate(untilIn, scheme)
    await page.evaluate(untilStill)
    const where = `${name}, ${width}, ${scheme}`
    if (takePictures) {
      await page.screenshot({ path: join(screens, `${name}-${width}-${scheme}.png`), fullPage: true })
    }
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (tooWide > 0) found.push(`${where}: ${tooWide} px wider than the window`)
    if (!examined) continue
    for (const finding of await axeFindings(page)) found.push(`${where}: ${finding}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}
