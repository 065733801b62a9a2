import { expect, it } from 'vitest'
import { lookAt } from '#tests/support/browser.ts'
import type { Stage } from './stage.ts'

const vtt = `WEBVTT

00:01.000 --> 00:05.000
<v Dana Marsh>We wrote off one system, Robin, and there is no line for another.</v>

00:06.000 --> 00:09.000
<v Robin Hale>When an accrual turns up late, what happens next?</v>

00:10.000 --> 00:14.000
<v Dana Marsh>I take back a figure that I gave to the board. What would yours cost?</v>

00:15.000 --> 00:21.000
<v Robin Hale>It costs £46,000 a year. Which figure has stayed with you, Dana?</v>

00:22.000 --> 00:24.000
<v A. Very-Long-Name of Some Meeting Room on the Ninth Floor>Time is up.</v>
`

export function ownCalls(stage: Stage): void {
  it('takes a call from a file to its scorecard and out again, without a name in between', async () => {
    const { page } = await stage.open('otherRep')
    const { orgId } = stage.org()
    await page.goto(`/o/${orgId}/calls`)
    await page.getByRole('heading', { name: 'Bring a call you had' }).waitFor()
    const found: string[] = await lookAt(page, 'calls-empty')
    await page.getByRole('link', { name: 'Add a call' }).click()
    await page.getByRole('heading', { name: 'Transcript' }).waitFor()
    const file = { name: 'call.vtt', mimeType: 'text/vtt', buffer: Buffer.from(vtt) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('VTT subtitles').waitFor()
    expect(await page.getByRole('button', { name: 'Store and score' }).isEnabled()).toBe(false)
    await page.getByRole('radiogroup', { name: 'Where Robin Hale belongs' }).getByText('Me').click()
    await page
      .getByRole('radiogroup', { name: /^Where A\. Very/ })
      .getByText('Leave out')
      .click()
    const stored = page.getByRole('list', { name: 'Turns as they will be stored' })
    await stored.getByText('no line for another').waitFor()
    await expect.poll(() => stored.innerText()).not.toMatch(/Dana|Robin|Time is up/)
    found.push(...(await lookAt(page, 'calls-add')))
    await page.getByRole('button', { name: 'Store and score' }).click()
    await page.getByRole('heading', { name: 'Authenticity', exact: true }).waitFor()
    const text = await page.locator('main').innerText()
    expect(text).toMatch(/Imported call/)
    expect(text).not.toMatch(/Dana|Robin|simulated belief|Retake/)
    const read = page.getByRole('list', { name: 'Read in this turn' })
    await read.first().getByRole('button').first().click()
    await page.waitForURL(/[?&]turn=\d+/)
    await page.getByRole('button', { name: 'Not what I did' }).click()
    const answers = page.getByRole('region', { name: 'With your answers' })
    await answers.getByRole('columnheader', { name: 'With answers' }).waitFor()
    found.push(...(await lookAt(page, 'calls-call')))
    await answers.getByRole('button', { name: /^Undo/ }).click()
    await answers.waitFor({ state: 'detached' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('article').innerText()).toMatch(/^otherRep [0-9a-f]{8}/)
    expect(await page.getByRole('article').innerText()).not.toContain('What the scorer measures')
    await page.emulateMedia({ media: null })
    await page.goto(`/o/${orgId}/calls`)
    await page.getByRole('link', { name: /^Call of/ }).waitFor()
    found.push(...(await lookAt(page, 'calls-list')))
    await page.getByRole('link', { name: /^Call of/ }).click()
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByLabel('Type “delete” to go on').fill('delete')
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('heading', { name: 'Bring a call you had' }).waitFor()
    expect(found).toEqual([])
  })
}
