import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { lookAt } from '#tests/support/browser.ts'
import type { Stage } from './stage.ts'

/** Two screens are looked at on the way, which takes its time on a busy machine. Trials are tested on the server. */
const journey = { timeout: 120_000 }

export function rubrics(stage: Stage): void {
  it('lets an author write and publish a rubric that the next roleplay is scored by', journey, async () => {
    const { orgId, people } = stage.org()
    const { page } = await stage.open('author')
    await page.goto(`/o/${orgId}/rubrics`)
    await page.getByRole('link', { name: 'Conviction, core' }).waitFor()
    expect(await lookAt(page, 'rubrics')).toEqual([])
    await page.getByRole('link', { name: 'Conviction, core' }).click()
    await page.getByRole('heading', { name: 'Courage' }).waitFor()
    await page.getByRole('button', { name: 'Start a draft' }).click()

    const yaml = page.getByRole('textbox', { name: 'YAML' })
    await page.getByRole('tab', { name: 'Courage' }).click()
    const first = page.getByRole('group', { name: /^C1/ })
    const statement = first.getByRole('textbox', { name: 'Speaks for it' })
    await statement.fill('Is confident about the price.')
    await page.getByText(/“confident” is a state, not an act/).waitFor()
    expect(await yaml.inputValue()).toContain('for: Is confident about the price.')
    expect(await lookAt(page, 'rubric-draft')).toEqual([])
    await statement.press('ControlOrMeta+z')
    await page.getByText(/is a state, not an act/).waitFor({ state: 'detached' })
    expect(await statement.inputValue()).toBe('Answered the question before anything else.')

    await yaml.fill((await yaml.inputValue()).replace('foundationGate: 60', 'foundationGate: 99'))
    await page.getByText('foundationGate: Give at most 80.').waitFor()
    expect(await page.getByRole('button', { name: 'Publish …' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Undo' }).click()
    await first.getByRole('textbox', { name: 'Weight' }).fill('3')
    await page.getByText('Saved as a draft', { exact: true }).waitFor()
    await page.reload()
    expect(await yaml.inputValue()).toContain('weight: 3')

    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.getByLabel('What changed, and why').fill('Answers matter most here.')
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true)
    await page.getByLabel(/^It was not tried on past transcripts/).fill('publish untried')
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    // Among the versions: the field that it was written in holds the same words until the dialog is closed.
    await page.getByRole('cell', { name: 'Answers matter most here.' }).waitFor()

    const author = await stage.server().signIn(people.author)
    const { rubrics: cards } = await author.call('rubrics', { params: { orgId } })
    const short = cards[0]?.live?.hash.slice(0, 8) ?? 'none'
    const rep = await stage.server().signIn(people.rep)
    const roleplayId = randomUUID()
    const body = { roleplayId, scenarioId: 'cfo-burned-budget' }
    await rep.call('startRoleplay', { params: { orgId }, body })
    await rep.call('endRoleplay', { params: { orgId, roleplayId } })
    const { page: debrief } = await stage.open('rep')
    await debrief.goto(`/o/${orgId}/roleplays/${roleplayId}/debrief`)
    await debrief.getByText(`rubric conviction-core @ ${short}`).first().waitFor()
  })
}
