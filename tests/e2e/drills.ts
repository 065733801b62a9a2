import { expect, it } from 'vitest'
import { lookAt } from '#tests/support/browser.ts'
import type { Stage } from './stage.ts'

export function drilling(stage: Stage): void {
  it('drills one moment from the list to two answers set beside the own ones', async () => {
    const { orgId } = stage.org()
    const { page } = await stage.open('rep')
    await page.goto(`/o/${orgId}/drills`)
    await page.getByRole('heading', { name: 'Collect an honest no' }).waitFor()
    const found = await lookAt(page, 'drills')
    await page.getByRole('button', { name: 'Start: Make a no easy' }).click()
    const answer = page.getByLabel('What you say')
    for (const n of [1, 2]) {
      await page.getByRole('heading', { name: `Answer ${n} of 2` }).waitFor()
      expect(await page.getByText('Stronger').isVisible()).toBe(false)
      await answer.fill("You can say no to this, and that is a fine answer. I'd rather hear it now.")
      await answer.press('Enter')
    }
    await page.getByRole('heading', { name: /^\d of 2 did it/ }).waitFor()
    await page.getByRole('heading', { name: /^Two answers to/ }).waitFor()
    found.push(...(await lookAt(page, 'drill-done')))
    await page.getByRole('link', { name: 'All drills' }).click()
    await page.getByText(/Back on/).waitFor()
    expect(found).toEqual([])
  })
}
