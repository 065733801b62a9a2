import { expect, it } from 'vitest'
import { lookAt } from '#tests/support/browser.ts'
import type { Stage } from './stage.ts'

/** Seven ways of saying nothing of one's own. */
const said = 'We are the leading platform for the modern finance team and everybody loves it.'

export function gotInTheWay(stage: Stage): void {
  it('says a weak moment again until it shows what got in the way, and erases it', async () => {
    const { orgId } = stage.org()
    const roleplayId = await stage.finished()
    const { page } = await stage.open('rep')
    await page.goto(`/o/${orgId}/roleplays/${roleplayId}/debrief`)
    await page.getByRole('link', { name: 'What got in the way?' }).click()
    await page.getByRole('heading', { name: 'One line, said again' }).waitFor()
    const found = await lookAt(page, 'cause-begin')
    await page.getByRole('button', { name: 'Begin' }).click()
    const answer = page.getByLabel('What you say')
    let looked = false
    for (let n = 1; n <= 7; n += 1) {
      await page.getByText(`Retake ${n} of 7`).waitFor()
      if (!looked && (await page.getByRole('region', { name: 'Fact card', exact: true }).isVisible())) {
        found.push(...(await lookAt(page, 'cause-retake')))
        looked = true
      }
      await answer.fill(said)
      await answer.press('Enter')
    }
    expect(looked).toBe(true)
    await page.getByRole('heading', { name: 'Nothing that was changed moved it' }).waitFor()
    await page.getByLabel('If I …').fill('say the price now')
    await page.getByLabel('… then').fill('she will end the call')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('heading', { name: '0 of 7, whatever was changed' }).waitFor()
    // What is chosen is shown with the next tick, which a check does not wait for.
    await page.getByRole('radio', { name: 'It does not fit' }).click()
    await page.getByText('Set aside.').waitFor()
    found.push(...(await lookAt(page, 'cause-result')))
    await page.getByRole('button', { name: 'Erase these retakes' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click()
    await page.getByRole('heading', { name: 'One line, said again' }).waitFor()
    expect(found).toEqual([])
  })
}
