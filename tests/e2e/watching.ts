import { expect, it } from 'vitest'
import { lookAt } from '#tests/support/browser.ts'
import { say, startScenario, turns } from './acts.ts'
import type { Stage } from './stage.ts'

export function watching(stage: Stage): void {
  it('lets a coach watch a running conversation until its rep ends it', async () => {
    const { orgId, people } = stage.org()
    const { page: rep } = await stage.open('rep')
    await startScenario(rep, orgId)
    await rep.getByText('Only you can see this.').waitFor()
    await rep.getByRole('button', { name: 'Let somebody watch' }).click()
    await rep.getByRole('combobox', { name: 'Who may watch' }).click()
    await rep.getByRole('option', { name: people.coach.name }).click()
    const found = await lookAt(rep, 'watch-dialog')
    await rep.getByRole('button', { name: 'Let them watch' }).click()
    await rep.getByText(`You and ${people.coach.name} can see this.`).waitFor()

    const { page: coach } = await stage.open('coach')
    await coach.goto(`/o/${orgId}`)
    await coach.getByRole('link', { name: 'Watch', exact: true }).click()
    await coach.getByText(`${people.rep.name} sees that you are here.`).waitFor()
    await rep.getByText(`${people.coach.name} is watching.`).waitFor()
    await say(rep, 'You have four projects on. Which of them would you drop if you could?')
    await expect.poll(() => turns(coach).count()).toBe(await turns(rep).count())
    const heard = turns(coach).last().locator('[data-words]')
    await expect
      .poll(() => heard.innerText())
      .toBe(await turns(rep).last().locator('[data-words]').innerText())
    expect(await coach.getByRole('textbox').count()).toBe(0)
    found.push(...(await lookAt(coach, 'watching')), ...(await lookAt(rep, 'watched')))

    await rep.getByRole('button', { name: `End the watching by ${people.coach.name}` }).click()
    await rep.getByText('Only you can see this.').waitFor()
    await coach.getByText(`${people.rep.name} has ended the watching.`).waitFor()
    found.push(...(await lookAt(coach, 'watching-over')))
    expect(found).toEqual([])
  })
}
