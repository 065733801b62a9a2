import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { realCallParts, type RealCallPart } from '#contract/real-call.ts'
import { realCall, realCallWindow } from '#server/db/schema/real-calls.ts'
import { lookAt, type Page } from '#tests/support/browser.ts'
import type { Stage } from './stage.ts'

const dayMs = 86_400_000
const campaign = 'Launch with two calls'
const titles: Readonly<Record<RealCallPart, string>> = {
  'day-0': 'The tile dealer',
  'day-30': 'The port warehouse',
}
const said: Readonly<Record<RealCallPart, string>> = {
  'day-0': 'I will send you the list this afternoon.',
  'day-30': 'I am not going to take a tenth off.',
}

/** From a campaign that asks for two real calls to what a month between them came to. */
export function realCalls(stage: Stage): void {
  it('asks for two real calls, has them rated without a date, and shows a manager the levels alone', async () => {
    const { orgId, people } = stage.org()
    const { page: manager } = await stage.open('manager')
    const campaignId = await plan(manager, orgId, people.rep.name)

    await bringBoth(stage)
    const { page: rep } = await stage.open('rep')
    await rep.goto(`/o/${orgId}/calls/hand-in`)
    await handIn(rep, 'day-0')
    const { page: coach } = await stage.open('coach')
    const looked = coach.waitForResponse((answer) => answer.url().endsWith(`/orgs/${orgId}/real-calls`))
    await coach.goto(`/o/${orgId}/reviews`)
    await looked
    await coach.getByRole('heading', { name: 'Reviews', level: 1 }).waitFor()
    const toRate = coach.getByRole('region', { name: 'Real calls to rate without a date' })
    // One alone would tell its day.
    expect(await toRate.count()).toBe(0)

    await aMonthLater(stage, campaignId)
    await rep.reload()
    await handIn(rep, 'day-30')
    await coach.reload()
    for (const place of [1, 2]) {
      await toRate.getByRole('link', { name: `${people.rep.name}, call ${place} of 2` }).click()
      await rateCourage(coach, place === 1 ? 2 : 4)
    }
    await toRate.getByRole('link', { name: `${people.rep.name}, call 1 of 2` }).click()
    await coach.getByText('You have rated this call').waitFor()
    expect(await coach.getByRole('button', { name: /^(Take back|Remove)/ }).count()).toBe(0)

    await rep.reload()
    await rep.getByRole('heading', { name: 'Day 0 beside day 30' }).waitFor()
    expect(await lookAt(rep, 'real-calls-both')).toEqual([])

    await manager.goto(`/o/${orgId}/campaigns/${campaignId}`)
    const card = manager.getByRole('region', { name: 'Real calls at day 0 and day 30' })
    await card.getByText(people.rep.name).click()
    const rated = card.getByRole('table', { name: /^Real calls of/ }).getByRole('cell', { name: /^Level/ })
    await rated.first().waitFor()
    const levels = (await placesOf(stage, campaignId)).map((place) => (place === 1 ? 2 : 4))
    expect((await rated.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual(
      levels.map((level) => `Level ${level} (1 coach)`),
    )
    const read = await card.innerText()
    // One person is no group: how many handed in and how a group has changed would tell of them.
    expect(read).toContain('How many are in is shown from three on.')
    expect(read).toContain('The change of the group is shown once both calls of three people are rated.')
    for (const words of [...Object.values(said), ...Object.values(titles)]) expect(read).not.toContain(words)
  })
}

/** The event is today, so that its first days have begun. @returns the campaign's id */
async function plan(page: Page, orgId: string, rep: string): Promise<string> {
  await page.goto(`/o/${orgId}/campaigns/new`)
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date())
  await page.getByLabel('Day of the event').fill(today)
  const next = page.getByRole('button', { name: 'Next' })
  await next.click()
  await next.click()
  await page.getByLabel('Name', { exact: true }).fill(campaign)
  await page.getByRole('checkbox', { name: 'Two real calls, at day 0 and day 30' }).click()
  await page.getByLabel('Opens: real call at day 30').waitFor()
  await next.click()
  await page.getByRole('combobox', { name: 'People' }).click()
  await page.getByRole('option', { name: rep }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Begin the campaign' }).click()
  await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}$/)
  return page.url().slice(-36)
}

/** How a call comes in is walked through elsewhere. */
async function bringBoth(stage: Stage): Promise<void> {
  const { orgId, people } = stage.org()
  const client = await stage.server().signIn(people.rep)
  for (const part of realCallParts) {
    const lines = ['Dana Marsh: And what about the price?', `Robin Hale: ${said[part]}`, 'Dana Marsh: I see.']
    await client.call('importCall', {
      params: { orgId },
      body: {
        callId: randomUUID(),
        file: Buffer.from(lines.join('\n')).toString('base64'),
        sides: [
          { speaker: 'Robin Hale', side: 'rep' },
          { speaker: 'Dana Marsh', side: 'buyer' },
        ],
        redact: null,
        title: titles[part],
        arena: 'buyer',
        situation: null,
        facts: [],
      },
    })
  }
}

async function handIn(page: Page, part: RealCallPart): Promise<void> {
  const day = page.getByRole('group', { name: part === 'day-0' ? 'Day 0' : 'Day 30' })
  await day.getByRole('combobox').click()
  await page.getByRole('option', { name: titles[part] }).click()
  await day.getByRole('button', { name: 'Hand it in' }).click()
  await day.getByText('Handed in', { exact: true }).waitFor()
}

/** The first days are over and the last ones have begun, as they would by themselves. */
async function aMonthLater(stage: Stage, campaignId: string): Promise<void> {
  const { db } = stage.server().database
  const days = { 'day-0': [-37, -23], 'day-30': [-7, 7] } as const
  for (const part of realCallParts) {
    const [opensAt, dueAt] = days[part].map((day) => new Date(Date.now() + day * dayMs))
    await db
      .update(realCallWindow)
      .set({ ...(opensAt && { opensAt }), ...(dueAt && { dueAt }) })
      .where(and(eq(realCallWindow.campaignId, campaignId), eq(realCallWindow.part, part)))
  }
}

/** By keys: the rep's turn, a sentence of it, a level; and that the words did not give the day away. */
async function rateCourage(page: Page, level: number): Promise<void> {
  const lines = page.getByRole('region', { name: 'What you rate' })
  const courage = lines.getByRole('group', { name: 'Level of Courage' })
  await courage.waitFor()
  const words = await page.locator('main').innerText()
  for (const title of Object.values(titles)) expect(words).not.toContain(title)
  await courage.getByRole('button', { name: `Level ${level}` }).click()
  await courage.getByRole('button', { pressed: true }).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await page.getByRole('dialog', { name: /Which words of turn 2/ }).waitFor()
  await page.keyboard.press('1')
  await page.getByRole('list', { name: 'Evidence for Courage' }).waitFor()
  if (level === 2) expect(await lookAt(page, 'real-call-desk')).toEqual([])
  await page.getByRole('radio', { name: 'No', exact: true }).click()
  await page.getByRole('button', { name: 'Save for good (s)' }).click()
  await page.waitForURL(/\/reviews$/)
}

/** At which place of the drawn order the calls of day 0 and day 30 came before the coach. */
async function placesOf(stage: Stage, campaignId: string): Promise<number[]> {
  const rows = await stage
    .server()
    .database.db.select()
    .from(realCall)
    .where(eq(realCall.campaignId, campaignId))
    .orderBy(realCall.id)
  return realCallParts.map((part) => rows.findIndex((row) => row.part === part) + 1)
}
