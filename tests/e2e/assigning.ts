import { expect, it, vi } from 'vitest'
import { lookAt } from '#tests/support/browser.ts'
import type { Stage } from './stage.ts'

const scenario = 'Everything is lovely, and nothing before April'

/** From a manager's wish to what came of it: assigned, declared, brought to its end, submitted by itself. */
export function assigning(stage: Stage): void {
  it('lets a manager assign an assessed attempt, which its rep declares, ends and thereby submits', async () => {
    const { orgId, people } = stage.org()
    const { page: manager } = await stage.open('manager')
    await manager.goto(`/o/${orgId}/assignments/new`)
    await manager.getByRole('button', { name: 'Next' }).click()
    await manager.getByText('Choose at least one person, team or cohort.').waitFor()
    await manager.getByLabel('People', { exact: true }).first().click()
    await manager.getByRole('option', { name: people.rep.name }).click()
    await manager.keyboard.press('Escape')
    await manager.getByRole('button', { name: 'Next' }).click()
    await manager.getByLabel('Scenario or room').first().click()
    await manager.getByRole('option', { name: scenario }).click()
    await manager.getByRole('radio', { name: 'Assessed' }).check()
    await manager.getByRole('button', { name: 'Next' }).click()
    await manager.getByRole('button', { name: 'Next' }).click()
    await manager.getByRole('heading', { name: '1 person is asked' }).waitFor()
    await manager.getByRole('button', { name: 'Assign', exact: true }).click()
    await manager.getByRole('button', { name: 'Undo' }).waitFor()
    expect(await lookAt(manager, 'assignment')).toEqual([])

    const { page: rep } = await stage.open('rep')
    await rep.goto(`/o/${orgId}`)
    const asked = rep.getByRole('region', { name: 'What you were asked to do' })
    await asked.getByRole('link', { name: scenario }).click()
    const start = rep.getByRole('button', { name: 'Start attempt 1 of 2' })
    await start.waitFor()
    expect(await start.isDisabled()).toBe(true)
    expect(await lookAt(rep, 'asked')).toEqual([])
    await rep.getByRole('checkbox', { name: /This attempt counts/ }).check()
    await start.click()
    await rep.getByText('Assessed: submitted when it ends.').waitFor()
    await rep.getByRole('button', { name: 'End', exact: true }).click()
    await rep.getByRole('dialog').getByRole('button').last().click()
    await rep.waitForURL(/\/debrief/)
    await rep.getByText('Submitted', { exact: true }).first().waitFor()
    // Nothing was said, so the scorer has too few chances: nobody passes or fails by that, a coach decides.
    const row = manager.getByRole('row', { name: new RegExp(people.rep.name) })
    await vi.waitFor(
      async () => {
        await manager.reload()
        await row.getByText(/Waits for a coach: there were too few chances/).waitFor({ timeout: 2_000 })
      },
      { timeout: 60_000, interval: 500 },
    )
    expect(await row.getByText('Submitted', { exact: true }).count()).toBe(1)
  })
}
