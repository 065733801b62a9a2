import { expect } from 'vitest'
import type { Page } from '#tests/support/browser.ts'

export const composer = (page: Page) => page.getByRole('textbox', { name: /^What you say to/ })
export const turns = (page: Page) => page.locator('[data-turn]')

/** Waits until the rep may speak again, or the conversation is over. */
export async function floorIsFree(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('button[aria-label="Send"]') !== null ||
      document.querySelector('form textarea') === null,
  )
}

/** Says one line with the keyboard and waits for the whole answer. */
export async function say(page: Page, text: string): Promise<void> {
  const before = await turns(page).count()
  await composer(page).fill(text)
  await composer(page).press('Enter')
  await turns(page)
    .nth(before + 1)
    .waitFor()
  await floorIsFree(page)
}

export async function startScenario(
  page: Page,
  orgId: string,
  scenarioId = 'cfo-burned-budget',
): Promise<void> {
  await page.goto(`/o/${orgId}/scenarios/${scenarioId}`)
  await page.getByRole('button', { name: 'Start' }).click()
  await composer(page).waitFor()
}

export async function toDebrief(page: Page): Promise<void> {
  const over = page.getByRole('button', { name: 'See the debrief' })
  if (await over.isVisible()) await over.click()
  else await page.getByRole('button', { name: 'End', exact: true }).click()
  await page.waitForURL(/\/debrief/)
  await page.getByRole('heading', { name: 'Authenticity' }).waitFor()
}

export const roleplayIn = (page: Page): string => {
  const id = /\/roleplays\/([0-9a-f-]{36})/.exec(page.url())?.[1]
  expect(id).toBeDefined()
  return id ?? ''
}
