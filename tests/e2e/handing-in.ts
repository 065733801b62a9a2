import { expect, it } from 'vitest'
import { lookAt, type Page } from '#tests/support/browser.ts'
import type { Part } from '#tests/support/people.ts'
import { turnsOfATalk } from './lines.ts'
import type { Stage } from './stage.ts'

const attempt = /A CFO with a burned budget/
/** What lies under the bar of a narrow screen for now is no target. */
const fromTheTop = (page: Page) => page.evaluate(() => scrollTo(0, 0))

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
    await coach.goto(`/o/${orgId}/reviews?part=waiting`)
    await coach.getByRole('link', { name: attempt }).click()
    await coach.getByRole('heading', { name: 'Transcript' }).waitFor()
    expect(await coach.getByRole('button', { name: /^Retake/ }).count()).toBe(0)
    expect(await coach.getByRole('button', { name: /Submit/ }).count()).toBe(0)
    for (const part of ['otherRep', 'farCoach', 'manager'] as const) await isClosedTo(part)
    const { page: manager } = await stage.open('manager')
    await manager.goto(`/o/${orgId}/team`)
    const mine = manager.getByRole('row').filter({ hasText: stage.org().people.rep.name })
    await mine.getByRole('cell', { name: '1', exact: true }).waitFor()
    const { page: far } = await stage.open('farCoach')
    await far.goto(`/o/${orgId}/reviews`)
    await far.getByText('Nothing has been submitted yet').waitFor()
  })

  it('lets a coach rate blind by keys alone, then beside the scorecard, and give the review', async () => {
    const { orgId } = stage.org()
    const { page: coach } = await stage.open('coach')
    await coach.goto(`/o/${orgId}/roleplays/${await stage.finished()}/review`)
    const lines = coach.getByRole('region', { name: 'What you rate' })
    await lines.waitFor()
    // Line after line: a turn, a sentence of it, a level.
    await coach.keyboard.press('j')
    await coach.keyboard.press('j')
    for (let line = 0; line < 5; line += 1) {
      await coach.keyboard.press('e')
      await coach.getByRole('dialog', { name: /Which words of turn 2/ }).waitFor()
      await coach.keyboard.press('1')
      await coach.getByRole('dialog').waitFor({ state: 'detached' })
      await coach.keyboard.press('3')
      await lines.getByRole('button', { pressed: true }).nth(line).waitFor()
      await coach.keyboard.press(']')
    }
    await coach.keyboard.press('c')
    await coach.getByRole('textbox', { name: 'Comment' }).waitFor()
    await coach.keyboard.type('Here a question would have been enough.')
    await coach.keyboard.press('Control+Enter')
    await coach.getByText('Here a question would have been enough.').waitFor()
    await fromTheTop(coach)
    expect(await lookAt(coach, 'review-blind')).toEqual([])
    await coach.keyboard.press('s')
    await coach.getByRole('heading', { name: /^You and the scorer/ }).waitFor()
    await fromTheTop(coach)
    expect(await lookAt(coach, 'review-beside')).toEqual([])
    await coach.getByRole('radio', { name: 'Close to it' }).press('Space')
    const why = coach.getByRole('textbox', { name: 'Why, in a sentence or two' })
    await why.fill('The price came before the need.')
    await why.blur()
    await coach.keyboard.press('s')
    await coach.waitForURL(/\/reviews/)
    await coach.getByRole('button', { name: /Given by me 1/ }).waitFor()
  })

  it('shows the rep the review that counts, the coach what the rep answers, and leads into the retake', async () => {
    const { orgId } = stage.org()
    const { page } = await stage.open('rep')
    await page.goto(`/o/${orgId}/roleplays/${await stage.finished()}/debrief`)
    await page.getByRole('heading', { name: 'Close to it' }).waitFor()
    await page.getByText('The price came before the need.').waitFor()
    await page.getByRole('button', { name: 'Answer at turn 2' }).click()
    await page.getByRole('textbox', { name: 'Your answer at turn 2' }).fill('I see it now.')
    await page.getByRole('button', { name: 'Save the answer' }).click()
    await page.getByText('I see it now.').waitFor()
    expect(await lookAt(page, 'debrief-reviewed')).toEqual([])
    const { page: coach } = await stage.open('coach')
    await coach.goto(`/o/${orgId}/reviews`)
    await coach.getByRole('button', { name: /Replies 1/ }).click()
    await coach.getByRole('link', { name: attempt }).click()
    await coach.getByText('I see it now.').waitFor()
    // What the coach chose as the next step is one press away, and begins at that very turn.
    await page.getByRole('button', { name: 'Next: retake turn 2' }).click()
    await page.waitForURL(({ pathname }) => /roleplays\/[^/]+$/.test(pathname))
    await page.getByRole('textbox', { name: /^What you say to/ }).waitFor()
  })

  it('sets five answers of a coach on a call they know beside the scorer’s', async () => {
    const { page } = await stage.open('coach')
    await page.goto(`/o/${stage.org().orgId}/reviews/check`)
    const call = turnsOfATalk.slice(0, 3).flatMap((text) => [`Robin Hale: ${text}`, 'Dana Marsh: Go on.'])
    await page.getByLabel('Paste the transcript').fill(call.join('\n'))
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByRole('combobox', { name: 'Who is the rep?' }).click()
    await page.getByRole('option', { name: /Robin Hale/ }).click()
    await page.getByRole('button', { name: 'Show me five lines' }).click()
    for (const line of [1, 2, 3, 4, 5]) {
      await page.getByText(`Line ${line} of 5`).waitFor()
      await page.keyboard.press('y')
    }
    await page.getByRole('heading', { name: /^You and the scorer/ }).waitFor()
    await page.keyboard.press('w')
    await page.getByRole('button', { name: 'Noted: scorer wrong' }).waitFor()
    expect(await lookAt(page, 'scorer-check')).toEqual([])
  })
}
