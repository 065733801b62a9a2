import { expect, it } from 'vitest'
import type { Stage } from './stage.ts'

const search = (url: string) => Object.fromEntries(new URL(url).searchParams)

export function answering(stage: Stage): void {
  it('filters the evidence beside the transcript, keeps the choice in the address, and follows keys', async () => {
    const { page } = await stage.open('rep')
    const address = `/o/${stage.org().orgId}/roleplays/${await stage.finished()}/debrief`
    await page.goto(`${address}?view=evidence&polarity=cost`)
    const list = page.getByRole('region', { name: /quotes?$/ })
    await list.waitFor()
    expect(await list.getByText(/, helped\.$/).count()).toBe(0)
    const quotes = list.getByRole('listitem')
    const count = await quotes.count()
    expect(count).toBeGreaterThan(0)
    await quotes.first().getByRole('button').focus()
    await page.keyboard.press('Enter')
    const turn = /Turn (\d+)/.exec(await quotes.first().innerText())?.[1]
    await expect.poll(() => search(page.url())['turn']).toBe(turn)
    expect(search(page.url())).toMatchObject({ view: 'evidence', polarity: 'cost' })
    expect(await page.locator(`#turn-${turn}`).getAttribute('aria-current')).toBe('location')
    await page.keyboard.press('j')
    await expect.poll(() => search(page.url())['turn']).toBe(String(Number(turn) + 1))
    await page
      .getByRole('button', { name: `Turn ${turn}`, exact: true })
      .last()
      .click()
    await expect.poll(() => quotes.first().getAttribute('aria-current')).toBe('location')
    await page.reload()
    await list.waitFor()
    expect(await quotes.count()).toBe(count)
  })

  it('sets what the rep rejects beside the scorecard, takes it back, and keeps a dispute', async () => {
    const { page } = await stage.open('rep')
    await page.goto(`/o/${stage.org().orgId}/roleplays/${await stage.finished()}/debrief`)
    const read = page.getByRole('list', { name: 'Read in this turn' })
    await read.first().getByRole('button').first().click()
    await page.getByRole('button', { name: 'Not what I did' }).click()
    const answers = page.getByRole('region', { name: 'With your answers' })
    await answers.getByText('Simulated belief at the end').waitFor()
    expect(await answers.getByText('One behaviour is left out').isVisible()).toBe(true)
    await answers.getByRole('button', { name: /^Undo/ }).click()
    await answers.waitFor({ state: 'detached' })
    const courage = page.getByRole('region', { name: 'Courage', exact: true })
    await courage.getByText('By criterion').click()
    await courage.getByRole('button', { name: 'Dispute: Answers first' }).click()
    await page.getByRole('textbox', { name: /^Why do you see/ }).fill('I answered it two turns before.')
    await page.getByRole('button', { name: 'Save the dispute' }).click()
    await courage.getByText(/You dispute this.*two turns before/).waitFor()
    await courage.getByRole('button', { name: 'Withdraw the dispute: Answers first' }).click()
    await courage.getByText(/You dispute this/).waitFor({ state: 'detached' })
  })

  it('prints the debrief on white A4, without navigation, also from a dark screen', async () => {
    const { page } = await stage.open('rep')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`/o/${stage.org().orgId}/roleplays/${await stage.finished()}/debrief`)
    await page.getByRole('heading', { name: 'Transcript' }).waitFor()
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
    const sheet = page.getByRole('article')
    expect(await sheet.innerText()).toMatch(/^rep [0-9a-f]{8}/)
    expect(await page.getByRole('navigation').count()).toBe(0)
    const ink = await sheet.evaluate((found) => getComputedStyle(found).color)
    expect(ink).toBe('rgb(29, 28, 26)')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
  })
}
