import { expect, it } from 'vitest'
import type { Part } from '#tests/support/people.ts'
import type { Stage } from './stage.ts'

export function handingIn(stage: Stage): void {
  it('shows a roleplay to the coach once it is submitted, and to nobody else', async () => {
    const roleplayId = await stage.finished()
    const { orgId } = stage.org()
    const address = `/o/${orgId}/roleplays/${roleplayId}/debrief`
    const isClosedTo = async (part: Part) => {
      const { page, expect: expected } = await stage.open(part)
      expected(/40[34]/)
      expected(/RequestFailed: There is nothing here/)
      await page.goto(address)
      await page.getByRole('heading', { name: 'There is nothing here that you can open' }).waitFor()
    }
    await isClosedTo('coach')
    const { page } = await stage.open('rep')
    await page.goto(address)
    await page.getByRole('button', { name: 'Submit to coach' }).click()
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    await page.getByText('Submitted', { exact: true }).first().waitFor()
    const { page: coach } = await stage.open('coach')
    await coach.goto(`/o/${orgId}/submissions`)
    await coach.getByRole('link', { name: /A CFO with a burned budget/ }).click()
    await coach.getByRole('heading', { name: 'Transcript' }).waitFor()
    expect(await coach.getByRole('button', { name: /^Retake/ }).count()).toBe(0)
    expect(await coach.getByRole('button', { name: /Submit/ }).count()).toBe(0)
    for (const part of ['otherRep', 'farCoach', 'manager'] as const) await isClosedTo(part)
    const { page: manager } = await stage.open('manager')
    await manager.goto(`/o/${orgId}/team`)
    await manager.getByText(/1 of 1 person has submitted/).waitFor()
    const { page: far } = await stage.open('farCoach')
    await far.goto(`/o/${orgId}/submissions`)
    await far.getByText('Nothing has been submitted yet').waitFor()
  })
}
