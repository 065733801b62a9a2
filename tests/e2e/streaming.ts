import { expect, it } from 'vitest'
import type { Page } from '#tests/support/browser.ts'
import { composer, floorIsFree, roleplayIn, say, startScenario, turns } from './acts.ts'
import { turnsOfATalk } from './lines.ts'
import type { Stage } from './stage.ts'

/** Says a line and leaves the buyer after some words, with more to come. */
async function untilHalfSaid(page: Page, text: string): Promise<string> {
  const reply = turns(page).nth((await turns(page).count()) + 1)
  await composer(page).fill(text)
  await composer(page).press('Enter')
  await reply.waitFor()
  const words = reply.locator('[data-words]')
  await expect
    .poll(async () => (await words.innerText()).split(' ').length, { timeout: 20_000 })
    .toBeGreaterThan(2)
  return words.innerText()
}

/** Layout shifts from here on that no key or click explains, added up. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = { sum: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[]) {
        if (!entry.hadRecentInput) seen.sum += entry.value
      }
    }).observe({ type: 'layout-shift', buffered: false })
  })
  return () => page.evaluate(() => (window as unknown as { seen: { sum: number } }).seen.sum)
}

const box = (page: Page) => page.getByRole('log', { name: 'Conversation so far' })
const scrollTop = (page: Page) => box(page).evaluate((element) => element.scrollTop)

export function streaming(stage: Stage): void {
  it('goes on with the same words after a reload in the middle of a reply', async () => {
    const server = await stage.slow()
    const { page } = await stage.open('rep', server)
    const { orgId, people } = stage.org()
    await startScenario(page, orgId)
    const heard = await untilHalfSaid(page, turnsOfATalk[0])
    await page.reload()
    await turns(page).nth(2).waitFor()
    const last = turns(page).nth(2).locator('[data-words]')
    expect((await last.innerText()).startsWith(heard)).toBe(true)
    await floorIsFree(page)
    const client = await server.signIn(people.rep)
    const { turns: stored } = await client.call('roleplay', {
      params: { orgId, roleplayId: roleplayIn(page) },
    })
    expect(await page.locator('[data-words]').allInnerTexts()).toEqual(stored.map(({ text }) => text))
  })

  it('leaves a reader who scrolled up where they are, moves nothing and says how much is new', async () => {
    const { page } = await stage.open('rep', await stage.slow())
    await page.setViewportSize({ width: 1280, height: 520 })
    await startScenario(page, stage.org().orgId)
    for (const text of turnsOfATalk.slice(0, 3)) await say(page, text)
    const shifts = await watchShifts(page)
    await untilHalfSaid(page, turnsOfATalk[3])
    await box(page).hover()
    await page.mouse.wheel(0, -2_000)
    await expect.poll(() => scrollTop(page)).toBe(0)
    const positions = new Set<number>()
    const until = Date.now() + 60_000
    while ((await page.getByRole('button', { name: 'Send' }).count()) === 0 && Date.now() < until) {
      positions.add(await scrollTop(page))
      await page.waitForTimeout(60)
    }
    expect([...positions]).toEqual([0])
    const pill = page.getByRole('button', { name: '1 new turn below' })
    expect(await pill.innerText()).toBe('↓ 1 new')
    expect(await shifts()).toBeLessThan(0.01)
    await pill.click()
    await expect.poll(() => turns(page).last().isVisible()).toBe(true)
    expect(await scrollTop(page)).toBeGreaterThan(0)
    expect(await pill.count()).toBe(0)
  })

  it('says that the connection is lost, keeps the words, and goes on once it is back', async () => {
    const { page, expect: expected } = await stage.open('rep')
    expected(/WebSocket|ERR_/)
    const open: { close(): Promise<void> }[] = []
    let away = false
    await page.routeWebSocket(/socket\.io/, (socket) => {
      if (away) void socket.close()
      else {
        socket.connectToServer()
        open.push(socket)
      }
    })
    await page.route(/socket\.io/, (route) => (away ? route.abort() : route.continue()))
    await startScenario(page, stage.org().orgId)
    await page.getByText('Connected', { exact: true }).waitFor({ state: 'attached' })
    away = true
    for (const socket of open) await socket.close()
    await page.getByText('Connection lost, trying again. Your words are kept.').waitFor()
    await composer(page).fill(turnsOfATalk[0])
    away = false
    await page.getByText('Connected', { exact: true }).waitFor({ state: 'attached', timeout: 20_000 })
    expect(await composer(page).inputValue()).toBe(turnsOfATalk[0])
    await composer(page).press('Enter')
    await turns(page).nth(2).waitFor()
    await floorIsFree(page)
  })

  it('stops the buyer with Escape, keeps what was said and offers the reply again', async () => {
    const { page } = await stage.open('rep', await stage.slow())
    await startScenario(page, stage.org().orgId)
    const heard = await untilHalfSaid(page, turnsOfATalk[0])
    expect(await page.getByRole('button', { name: 'Stop' }).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    const again = page.getByRole('button', { name: /^Try the reply again/ })
    await again.waitFor()
    const words = turns(page).last().locator('[data-words]')
    expect((await words.innerText()).startsWith(heard)).toBe(true)
    expect(await composer(page).evaluate((input) => input === document.activeElement)).toBe(true)
    await again.click()
    await again.waitFor({ state: 'detached' })
    await floorIsFree(page)
    expect((await words.innerText()).length).toBeGreaterThan(heard.length)
  })

  it('tells a screen reader that the buyer replies, and the finished turn once', async () => {
    const { page } = await stage.open('rep', await stage.slow())
    await startScenario(page, stage.org().orgId)
    const status = page.getByRole('status')
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('off')
    const said: string[] = []
    await page.exposeFunction('told', (text: string) => void said.push(text))
    await status.last().evaluate((element) => {
      new MutationObserver(() =>
        (window as unknown as { told(text: string): void }).told(element.textContent ?? ''),
      ).observe(element, { childList: true, characterData: true, subtree: true })
    })
    await say(page, turnsOfATalk[0])
    const reply = await turns(page).last().locator('[data-words]').innerText()
    await expect.poll(() => said.at(-1)).toBe(`Ruth Calloway: ${reply}`)
    expect(said).toContain('Ruth is replying')
    expect(said.filter((text) => text.includes(reply))).toHaveLength(1)
  })
}
