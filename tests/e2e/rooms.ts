import { expect, it } from 'vitest'
import { lookAt } from '#tests/support/browser.ts'
import { composer, say, turns } from './acts.ts'
import { openScriptedRoom } from './scripted-room.ts'
import type { Stage } from './stage.ts'

const toRep = { addresseeIds: ['rep'], leaves: false }

export function rooms(stage: Stage): void {
  it('leads through a room: whom one speaks to by face and by name, who cuts in, who leaves, and the vote', async () => {
    const { orgId, people } = stage.org()
    const client = await stage.server().signIn(people.rep)
    const real = await client.call('debrief', { params: { orgId, roleplayId: await stage.finished() } })
    const { page } = await stage.open('rep')
    const said = await openScriptedRoom(page, real, [
      [
        { ...toRep, speakerId: 'marek', text: 'It is a file, and nothing else.' },
        { speakerId: 'bronwen', text: 'On whose shift?', addresseeIds: ['marek', 'rep'], leaves: false },
      ],
      [
        { ...toRep, speakerId: 'ruth', text: 'I would want to know that too.' },
        { ...toRep, speakerId: 'marek', text: 'I have another call.', leaves: true },
      ],
    ])
    await page.goto(`/o/${orgId}/scenarios/three-at-a-table`)
    await page.getByRole('heading', { name: '3 people decide together' }).waitFor()
    expect(await page.getByText('Site director.').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByText('To Ruth, unless you choose or name somebody.').waitFor()

    const strip = page.getByRole('group', { name: /^In the room/ })
    const marek = strip.getByRole('button', { name: /Marek/ })
    await marek.click()
    expect(await marek.getAttribute('aria-pressed')).toBe('true')
    expect(await composer(page).getAttribute('aria-label')).toBe('What you say to Marek')
    expect(await composer(page).evaluate((input) => input === document.activeElement)).toBe(true)
    await say(page, 'What would you connect?')
    expect(await turns(page).nth(1).innerText()).toMatch(/^You\s+to Marek/)
    await turns(page).nth(3).waitFor()
    expect(await turns(page).nth(3).innerText()).toMatch(/^Bronwen Tasker\s+aside to Marek/)

    await composer(page).pressSequentially('@br')
    await page.getByRole('option', { name: /Bronwen Tasker/ }).waitFor()
    expect(await lookAt(page, 'room-names')).toEqual([])
    await composer(page).press('Enter')
    expect(await composer(page).inputValue()).toBe('')
    await composer(page).pressSequentially('and @ruth, which shift is it?')
    const takeOut = page.getByRole('button', { name: /take out$/ })
    expect(await takeOut.allInnerTexts()).toEqual(['Ruth', 'Bronwen'])
    await composer(page).press('Enter')
    await page.getByText('Marek has left the room', { exact: true }).waitFor()
    expect(said.map(({ to, text }) => ({ to, text }))).toEqual([
      { to: ['marek'], text: 'What would you connect?' },
      { to: ['ruth', 'bronwen'], text: 'and @ruth, which shift is it?' },
    ])
    expect(await marek.isDisabled()).toBe(true)
    expect(await page.getByRole('status').last().innerText()).toBe(
      'Marek Dillon: I have another call. Marek has left the room.',
    )

    await page.getByRole('button', { name: 'End', exact: true }).click()
    await page.getByRole('button', { name: 'End it' }).click()
    await page
      .getByRole('heading', { name: /^Bronwen’s yes was not meant: 100 % aloud, 65 % meant/ })
      .waitFor()
    expect(await page.getByText('She froze the post.').isVisible()).toBe(true)
    await page.getByRole('heading', { name: 'What stood between Ruth and Bronwen was never named' }).waitFor()
    await page.getByRole('button', { name: 'The yes, turn 7' }).click()
    await page.waitForURL(/[?&]turn=7/)
    expect(await lookAt(page, 'room-debrief')).toEqual([])
  })
}
