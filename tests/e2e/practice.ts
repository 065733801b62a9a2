import { expect, it } from 'vitest'
import { password } from '#tests/support/people.ts'
import { composer, floorIsFree, roleplayIn, say, startScenario, toDebrief, turns } from './acts.ts'
import { turnsOfATalk } from './lines.ts'
import type { Stage } from './stage.ts'

export function practice(stage: Stage): void {
  it('leads from sign-in over one line to a first word and the same moment again', async () => {
    const { page, expect: expected } = await stage.open(null)
    expected(/401 .*\/api\/me/)
    await page.goto('/')
    await page.getByLabel('E-mail').fill(stage.org().people.rep.email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Which line did you hear last week?' }).waitFor()
    const lines = page.getByRole('list', { name: 'Lines to answer' }).getByRole('button')
    await lines.nth(7).waitFor()
    expect(await lines.count()).toBe(8)
    const line = /“(.+)”/.exec(await lines.first().innerText())?.[1] ?? ''
    await lines.first().click()
    await composer(page).waitFor()
    expect(await turns(page).first().innerText()).toContain(line)
    expect(await page.getByText('Only you can see this').isVisible()).toBe(true)
    expect(await page.getByText('Built-in voice').first().isVisible()).toBe(true)
    const said = ['What lies behind that?', 'So it is about what it would do to you. Is that right?']
    for (const text of [...said, 'We are the market leader and we have the best people.'])
      await say(page, text)
    const word = page.getByRole('region', { name: 'First word' })
    await word.waitFor()
    const quote = (await word.locator('blockquote').innerText()).replace(/^“|”$/g, '')
    expect((await turns(page).allInnerTexts()).join('\n')).toContain(quote)
    const origin = roleplayIn(page)
    await word.getByRole('button', { name: 'Say it again' }).click()
    await page.waitForURL((url) => !url.pathname.includes(origin))
    await page
      .getByText(/Retake from turn \d+/)
      .first()
      .waitFor()
    await floorIsFree(page)
    expect(await composer(page).evaluate((input) => input === document.activeElement)).toBe(true)
  })

  it('leads from a scenario over a whole conversation to evidence, a retake and the comparison', async () => {
    const { page } = await stage.open('rep')
    const { orgId } = stage.org()
    await page.goto(`/o/${orgId}/scenarios`)
    await page.getByRole('link', { name: 'A CFO with a burned budget' }).click()
    await page.getByRole('heading', { name: 'Your goal' }).waitFor()
    await page.getByRole('button', { name: 'Start' }).click()
    await composer(page).waitFor()
    for (const text of turnsOfATalk) {
      if (!(await composer(page).isVisible())) break
      await say(page, text)
    }
    const exchanges = (await turns(page).count()) >> 1
    expect(exchanges).toBeGreaterThanOrEqual(8)
    await toDebrief(page)
    await page.getByRole('button', { name: /^Evidence: .*, Authenticity$/ }).click()
    await page.waitForURL(/code=authenticity/)
    const quote = page
      .getByRole('region', { name: /quotes?$/ })
      .getByRole('listitem')
      .first()
      .getByRole('button')
    const words = /“(.+?)”/s.exec(await quote.innerText())?.[1] ?? ''
    await quote.click()
    await page.waitForURL(/[?&]turn=\d+/)
    const n = new URL(page.url()).searchParams.get('turn')
    const marked = page.locator(`#turn-${n} mark`)
    await marked.waitFor()
    expect(await marked.innerText()).toBe(words)
    expect(await marked.isVisible()).toBe(true)
    const origin = roleplayIn(page)
    const one = page.getByRole('region', { name: 'One thing to change' })
    await one.getByRole('button', { name: 'Retake from here' }).click()
    await page.waitForURL((url) => !url.pathname.includes(origin))
    await composer(page).waitFor()
    const before = await turns(page).count()
    await say(
      page,
      'I would rather say what this does not do: it does not consolidate a group. Does that end it for you?',
    )
    expect(await turns(page).count()).toBe(before + 2)
    await page.getByRole('button', { name: 'End', exact: true }).click()
    const early = page.getByRole('button', { name: 'End it' })
    if (await early.isVisible().catch(() => false)) await early.click()
    await page.waitForURL(/\/debrief/)
    await page.getByRole('link', { name: 'Compare with the original' }).click()
    await page.getByRole('heading', { name: /^Two ways on from turn/ }).waitFor()
    expect(await page.getByRole('region', { name: 'Original' }).isVisible()).toBe(true)
    expect(await page.getByRole('region', { name: 'Retake' }).innerText()).toContain('does not consolidate')
  })

  it('asks before ending only while fewer than three exchanges are done', async () => {
    const { page } = await stage.open('rep')
    await startScenario(page, stage.org().orgId)
    const end = page.getByRole('button', { name: 'End', exact: true })
    await end.click()
    const asked = page.getByRole('dialog', { name: 'End the conversation already?' })
    await asked.getByRole('button', { name: 'Go on' }).click()
    for (const text of turnsOfATalk.slice(0, 3)) await say(page, text)
    await end.click()
    await page.waitForURL(/\/debrief/)
    expect(await asked.count()).toBe(0)
  })
}
