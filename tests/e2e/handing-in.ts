import { expect, it } from 'vitest'
import { lookAt } from '#tests/support/browser.ts'
import type { Part } from '#tests/support/people.ts'
import type { Stage } from './stage.ts'

export function handingIn(stage: Stage): void {
  it('shows a roleplay to the coach once it is submitted, who reviews it by keys alone, and to nobody else', async () => {
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
    await coach.goto(`/o/${orgId}/reviews?part=waiting`)
    expect(await lookAt(coach, 'reviews')).toEqual([])
    await coach.getByRole('link', { name: /A CFO with a burned budget/ }).click()
    await coach.getByRole('heading', { name: 'Transcript' }).waitFor()
    expect(await coach.getByRole('button', { name: /^Retake/ }).count()).toBe(0)
    expect(await coach.getByRole('button', { name: /Submit/ }).count()).toBe(0)

    // Line after line: a turn, a sentence of it, a level.
    const lines = coach.getByRole('region', { name: 'What you rate' })
    await coach.keyboard.press('j')
    await coach.keyboard.press('j')
    for (let line = 1; line <= 5; line += 1) {
      await coach.keyboard.press('e')
      await coach.getByRole('dialog', { name: /Which words of turn 2/ }).waitFor()
      await coach.keyboard.press('1')
      await coach.getByRole('dialog').waitFor({ state: 'detached' })
      await coach.keyboard.press('3')
      await expect.poll(() => lines.locator('[aria-pressed="true"]').count()).toBe(line)
      await coach.keyboard.press(']')
    }
    await coach.keyboard.press('c')
    await coach.getByRole('textbox', { name: 'Comment' }).waitFor()
    await coach.keyboard.type('Here a question would have been enough.')
    await coach.keyboard.press('Control+Enter')
    await coach.getByText('Here a question would have been enough.').waitFor()
    expect(await lookAt(coach, 'review-blind')).toEqual([])
    await coach.keyboard.press('s')
    await coach.getByRole('heading', { name: /^You and the scorer/ }).waitFor()
    expect(await lookAt(coach, 'review-beside')).toEqual([])
    await coach.getByRole('radio', { name: 'Close to it' }).press('Space')
    await coach
      .getByRole('textbox', { name: 'Why, in a sentence or two' })
      .fill('The price came before the need.')
    await coach.getByRole('heading', { name: 'Give the review' }).click()
    await coach.keyboard.press('s')
    await coach.waitForURL(/\/reviews/)
    await coach.getByRole('button', { name: /Given by me 1/ }).waitFor()

    await page.reload()
    await page.getByRole('heading', { name: 'Close to it' }).waitFor()
    await page.getByText('The price came before the need.').waitFor()
    await page.getByRole('button', { name: 'Answer at turn 2' }).click()
    await page.getByRole('textbox', { name: 'Your answer at turn 2' }).fill('I see it now.')
    await page.getByRole('button', { name: 'Save the answer' }).click()
    await page.getByText('I see it now.').waitFor()
    expect(await lookAt(page, 'debrief-reviewed')).toEqual([])
    await coach.reload()
    await coach.getByRole('button', { name: /Replies 1/ }).click()
    await coach.getByRole('link', { name: /A CFO with a burned budget/ }).click()
    await coach.getByText('I see it now.').waitFor()

    for (const part of ['otherRep', 'farCoach', 'manager'] as const) await isClosedTo(part)
    const { page: manager } = await stage.open('manager')
    await manager.goto(`/o/${orgId}/team`)
    await manager.getByText(/1 of 1 person has submitted/).waitFor()
    const { page: far } = await stage.open('farCoach')
    await far.goto(`/o/${orgId}/reviews`)
    await far.getByText('Nothing has been submitted yet').waitFor()
  })
}
