import { expect, it } from 'vitest'
import { lookAt } from '#tests/support/browser.ts'
import { composer, say, toDebrief } from './acts.ts'
import type { Stage } from './stage.ts'

export function packs(stage: Stage): void {
  it('takes an offer from ten answers into a conversation, where a wrong price is caught', async () => {
    const { orgId } = stage.org()
    const author = (await stage.open('author')).page
    await author.goto(`/o/${orgId}/packs`)
    await author.getByRole('heading', { name: 'Put your own offer into the scenarios' }).waitFor()
    const found: string[] = await lookAt(author, 'packs-empty')
    await author.getByRole('button', { name: 'New pack for everybody' }).click()
    await author.getByRole('heading', { name: 'Untitled pack' }).waitFor()
    const text = (name: string) => author.getByRole('textbox', { name, exact: true })
    await text('What is it called?').fill('Quillbox')
    await text('What is it, in one sentence?').fill('Quillbox keeps every contract of a firm in one place.')
    await text('Whom is it for?').fill('Firms with many contracts')
    await text('Amount').fill('14')
    await author.getByRole('combobox', { name: 'Currency' }).fill('eur')
    await author.getByRole('option', { name: 'EUR, Euro' }).click()
    await author.getByRole('heading', { name: 'Quillbox', level: 1 }).waitFor()
    await text('Per').fill('seat a month')
    await author.getByText('Quillbox costs €14 per seat a month.').waitFor()
    await author.getByText('“What does it cost, and per what?”').waitFor()
    await text('What is never cheaper?').fill('The price is the same for everybody.')
    await author.getByRole('radio', { name: 'Never' }).check()
    await text('How many').fill('3')
    await author.getByRole('combobox', { name: 'Unit' }).click()
    await author.getByRole('option', { name: 'weeks' }).click()
    await text('Until what').fill('the first list is right')
    await text('What does it ask of the customer?').fill('Somebody answers questions for five hours a week.')
    await text('It does not, 1').fill('read handwriting')
    await text('What went wrong once').fill('Once a customer missed a renewal because of us.')
    await author.getByText('1 question is still open.').waitFor()
    await text('Who should not buy it').fill('Whoever has fewer than fifty contracts.')
    await author.getByText('All ten are answered.').waitFor()
    found.push(...(await lookAt(author, 'packs-form')))
    await author.getByRole('button', { name: 'Publish' }).click()
    await author.getByText('This is what is live.').waitFor()

    const rep = (await stage.open('otherRep')).page
    await rep.goto(`/o/${orgId}/packs`)
    await rep.getByRole('link', { name: 'What I have seen' }).click()
    await rep
      .getByRole('textbox', { name: 'First' })
      .fill('In Leeds I watched a clerk find eleven double contracts.')
    await rep.getByRole('textbox', { name: 'Second' }).fill('Quillbox costs 9 euros per seat a month.')
    await rep.getByRole('button', { name: 'Save' }).click()
    await rep.getByText('1 of 2 count as facts.').waitFor()
    await rep.getByText('This does not count until it agrees.').waitFor()
    found.push(...(await lookAt(rep, 'packs-seen')))
    await rep.goto(`/o/${orgId}/scenarios/cfo-burned-budget`)
    await rep.getByRole('radio', { name: 'Quillbox' }).check()
    await rep.getByRole('heading', { name: 'Your offer' }).waitFor()
    await rep.getByText('Seen by you').waitFor()
    expect(await rep.locator('main').innerText()).not.toMatch(/Brandreth|accrual/)
    await rep.getByRole('button', { name: 'Start' }).click()
    await composer(rep).waitFor()
    await say(rep, 'What made you give me these twenty minutes, with no line for anything?')
    await say(rep, 'Quillbox costs 9 euros per seat a month.')
    // Ending asks first where fewer than three were exchanged.
    await say(rep, 'Who else would feel it if nothing changed here?')
    await toDebrief(rep)
    await rep.getByText('Quillbox costs €14 per seat a month.').first().waitFor()
    expect(found).toEqual([])
  })
}
