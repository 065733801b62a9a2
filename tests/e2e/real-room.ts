import { expect, it } from 'vitest'
import { loadLibrary } from '#server/library/load.ts'
import { lookAt } from '#tests/support/browser.ts'
import { composer, roleplayIn, say, turns } from './acts.ts'
import type { Stage } from './stage.ts'

const room = 'two-minutes-to-six'

/** Few lines of a rep who names what is in the room: with the seed of these tests they end in a vote. */
function linesSaid(): readonly string[] {
  const lines = loadLibrary().roomReps(room)?.orders.lines ?? []
  return [0, 1, 2, 4, 6, 7, 11].map((at) => lines[at] ?? '')
}

export function realRoom(stage: Stage): void {
  it('leads through a shipped room, from the list to the vote and what was meant by it', async () => {
    const { orgId, people } = stage.org()
    const [first, second, third, fourth, tension, fifth, ask = ''] = linesSaid()
    const { page } = await stage.open('rep')
    await page.goto(`/o/${orgId}/scenarios`)
    await page.getByRole('link', { name: 'Two minutes to six' }).click()
    await page.getByRole('heading', { name: '3 people decide together' }).waitFor()
    await page.getByRole('button', { name: 'Start' }).click()
    await composer(page).waitFor()
    const strip = page.getByRole('group', { name: /^In the room/ })
    const lastToThem = () => turns(page).filter({ hasText: /^You/ }).last().innerText()

    await say(page, `@Delphine ${first}`)
    expect(await lastToThem()).toMatch(/^You\s+to Delphine/)
    expect(await turns(page).nth(2).innerText()).toMatch(/^Delphine Marsh/)
    await strip.getByRole('button', { name: /Owen/ }).click()
    await say(page, second ?? '')
    expect(await lastToThem()).toMatch(/^You\s+to Owen/)
    await say(page, `Delphine, ${third}`)
    expect(await lastToThem()).toMatch(/^You\s+to Delphine/)
    await strip.getByRole('button', { name: /Delphine/ }).click()
    await say(page, fourth ?? '')
    await say(page, `@owen @delphine ${tension}`)
    expect(await turns(page).last().innerText()).toMatch(/^Delphine Marsh/)
    await say(page, `@yusuf ${fifth}`)
    await say(page, ask)
    await page.getByRole('button', { name: 'See the debrief' }).click()
    await page.getByRole('heading', { name: /^Every yes was meant: \d+ % for it/ }).waitFor()
    await page
      .getByRole('heading', { name: /^What stood between Owen and Delphine was named at turn/ })
      .waitFor()
    const key = { orgId, roleplayId: roleplayIn(page) }
    const client = await stage.server().signIn(people.rep)
    const { room: decided } = await client.call('debrief', { params: key })
    expect(decided?.members.map(({ aloud }) => aloud)).toEqual(['yes', 'no', 'yes'])
    expect(await lookAt(page, 'real-room-debrief')).toEqual([])
  })
}
