import { expect, it } from 'vitest'
import { password } from '#tests/support/people.ts'
import type { Page } from '#tests/support/browser.ts'
import { composer, floorIsFree, roleplayIn, say, startScenario, turns } from './acts.ts'
import { turnsOfATalk } from './lines.ts'
import type { Stage } from './stage.ts'

const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  )

/** Presses Tab until the focused element is called this; the bound is more than any page has. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press(key)
    if (name.test(await focused(page))) return
  }
  expect.fail(`${key} never reached ${name}`)
}

export function keyboard(stage: Stage): void {
  it('carries a whole roleplay from home to the debrief without a mouse', async () => {
    const { page } = await stage.open('rep')
    await page.goto(`/o/${stage.org().orgId}`)
    await page.getByRole('list', { name: 'Lines to answer' }).waitFor()
    await tabTo(page, /no budget/)
    await page.keyboard.press('Enter')
    await composer(page).waitFor()
    for (const text of turnsOfATalk.slice(0, 3)) {
      const before = await turns(page).count()
      await page.keyboard.type(text.slice(0, 60))
      await page.keyboard.press('Shift+Enter')
      await page.keyboard.type(text.slice(60))
      await page.keyboard.press('Enter')
      await turns(page)
        .nth(before + 1)
        .waitFor()
      await floorIsFree(page)
    }
    expect(await turns(page).nth(1).locator('[data-words]').innerText()).toContain('\n')
    await page.keyboard.press('Alt+ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-turn'))).toBe('7')
    await page.keyboard.press('Alt+ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-turn'))).toBe('6')
    await tabTo(page, /^End$/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/debrief/)
    await page.getByRole('heading', { name: 'Authenticity' }).waitFor()
    await tabTo(page, /^Retake from here/)
    await page.keyboard.press('Enter')
    await composer(page).waitFor()
  })

  it('opens the menu of a narrow screen, keeps the keyboard inside, and gives the focus back', async () => {
    const { page } = await stage.open('rep')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/o/${stage.org().orgId}`)
    await page.getByRole('list', { name: 'Lines to answer' }).waitFor()
    await tabTo(page, /^Open the menu$/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Menu' }).waitFor()
    await tabTo(page, /^Scenarios$/)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Menu' }).waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe('Open the menu')
  })

  it('opens the palette and the sheet of shortcuts by keys, and neither while typing', async () => {
    const { page } = await stage.open('rep')
    await page.goto(`/o/${stage.org().orgId}`)
    await page.getByRole('list', { name: 'Lines to answer' }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox', { name: 'Page or scenario' }).waitFor()
    await page.keyboard.type('burned?')
    await page.keyboard.press('Backspace')
    await page.getByRole('option', { name: /burned budget/ }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'A CFO with a burned budget' }).waitFor()
  })

  it('keeps a draft over a reload and over signing in again', async () => {
    const { page, context, expect: expected } = await stage.open('rep')
    await startScenario(page, stage.org().orgId)
    await composer(page).fill('What would it cost you to say nothing')
    await page.reload()
    expect(await composer(page).inputValue()).toBe('What would it cost you to say nothing')
    const id = roleplayIn(page)
    expected(/401/)
    await context.clearCookies()
    await page.reload()
    await page.getByLabel('E-mail').fill(stage.org().people.rep.email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await composer(page).waitFor()
    expect(roleplayIn(page)).toBe(id)
    expect(await composer(page).inputValue()).toBe('What would it cost you to say nothing')
  })

  it('breaks the line with Enter and sends with Ctrl where a person has chosen so', async () => {
    const { page } = await stage.open('rep')
    const { orgId } = stage.org()
    const enterSends = page.getByRole('switch', { name: 'Enter sends' })
    const choose = async (sends: boolean) => {
      await page.goto(`/o/${orgId}/settings`)
      const kept = page.waitForResponse((answer) => answer.request().method() !== 'GET')
      await enterSends.press('Space')
      await kept
      expect(await enterSends.isChecked()).toBe(sends)
    }
    await choose(false)
    try {
      await startScenario(page, orgId)
      await composer(page).fill('One line')
      await composer(page).press('Enter')
      await page.keyboard.type('and another')
      expect(await composer(page).inputValue()).toBe('One line\nand another')
      expect(await turns(page).count()).toBe(1)
      await composer(page).press('Control+Enter')
      await expect.poll(() => turns(page).count()).toBeGreaterThan(1)
      expect(await turns(page).nth(1).locator('[data-words]').innerText()).toBe('One line\nand another')
    } finally {
      // The same person sends with Enter in the other tests.
      await choose(true)
    }
  })

  it('forks a retake from the last turn with the arrow up in an empty composer', async () => {
    const { page } = await stage.open('rep')
    await startScenario(page, stage.org().orgId)
    await say(page, turnsOfATalk[0])
    const origin = roleplayIn(page)
    await composer(page).press('ArrowUp')
    await page.waitForURL((url) => !url.pathname.includes(origin))
    await expect.poll(() => composer(page).inputValue()).toBe(turnsOfATalk[0])
    expect(await turns(page).count()).toBe(1)
  })
}
