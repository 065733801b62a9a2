import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { playbook } from '#server/db/schema/playbook-texts.ts'
import { nomination } from '#server/db/schema/playbooks.ts'
import { lookAt } from '#tests/support/browser.ts'
import type { Stage } from './stage.ts'

const held = 'It stays at eighteen four, because that pays for the engineer who comes out at night.'

/** A playbook of the rep's that the manager leads. @returns its id */
async function withPlaybook(stage: Stage): Promise<string> {
  const { orgId, people } = stage.org()
  const { db } = stage.server().database
  const [nominationId, playbookId] = [randomUUID(), randomUUID()]
  await db.insert(nomination).values({
    orgId,
    id: nominationId,
    performerId: people.rep.userId,
    kind: 'price',
    ground: 'Kept nine of ten renewals.',
    nominatedBy: people.manager.userId,
    requestHash: 'h',
    consent: 'given',
  })
  const body = {
    title: 'Hold the price',
    principles: [],
    notice: ['They name a rival’s figure.'],
    dos: [],
    donts: [],
    said: [],
    practise: [],
    emphasis: [],
  }
  const updatedAt = new Date()
  const by = { updatedBy: people.manager.userId, updatedAt }
  await db.insert(playbook).values({ orgId, id: playbookId, nominationId, body, revision: 1, ...by })
  return playbookId
}

export function liveDrills(stage: Stage): void {
  it('has a room answer one line by phone, after its leader, and shows counts of three', async () => {
    const { orgId } = stage.org()
    const playbookId = await withPlaybook(stage)
    const { page: leader } = await stage.open('manager')
    const { page: phone } = await stage.open(null)
    await leader.goto(`/o/${orgId}/playbooks/${playbookId}/present`)
    await leader.getByRole('button', { name: 'Live drill' }).click()
    await leader.getByRole('button', { name: /Hold a price/ }).waitFor()
    const found = await lookAt(leader, 'live-choose')
    await leader.getByRole('button', { name: /Hold a price/ }).click()
    const way = leader.getByRole('complementary', { name: 'How to join' })
    const code = await way.getByText(/^[2-9A-Z]{6}$/).innerText()

    await phone.goto('/live')
    await phone.getByLabel('Code on the slide').fill(code.toLowerCase())
    found.push(...(await lookAt(phone, 'live-code')))
    await phone.getByRole('button', { name: 'Join' }).click()
    await phone.getByRole('heading', { name: 'You are in' }).waitFor()
    expect(await phone.getByRole('textbox').count()).toBe(0)
    found.push(...(await lookAt(phone, 'live-wait')))
    await way.getByText('1 phone joined').waitFor()
    await leader.getByLabel(/^Your answer, before/).fill(held)
    found.push(...(await lookAt(leader, 'live-first')))
    await leader.getByRole('button', { name: /^Answer, and open/ }).click()

    const answer = phone.getByRole('textbox', { name: 'Your answer' })
    await answer.fill(held)
    await phone.getByText(held, { exact: true }).first().waitFor()
    found.push(...(await lookAt(phone, 'live-answer')))
    await phone.getByRole('button', { name: 'Answer' }).click()
    const read = phone.getByRole('list', { name: 'Read in your answer' })
    await read.getByText('Holding with a reason').waitFor()
    found.push(...(await lookAt(phone, 'live-reading')))
    await leader.getByText('What was read is shown once three people have answered.').waitFor()

    const nobody = await stage.server().signIn(null)
    const params = { liveCode: code }
    for (const _ of ['second', 'third']) {
      const { ticket } = await nobody.call('joinLive', { params, body: { phone: randomUUID() } })
      await nobody.call('answerLive', { params, body: { ticket, text: held } })
    }
    await leader.getByRole('heading', { name: /read in 3 of 3 answers$/ }).waitFor()
    await leader.getByRole('rowheader', { name: 'Holding with a reason' }).waitFor()
    found.push(...(await lookAt(leader, 'live-shares')))
    await leader.getByRole('button', { name: 'End the drill' }).click()
    await leader.getByText(/^This drill is over/).waitFor()
    found.push(...(await lookAt(leader, 'live-over')))
    await phone.reload()
    await phone.getByRole('heading', { name: 'This live drill is over' }).waitFor()
    found.push(...(await lookAt(phone, 'live-phone-over')))
    await leader.keyboard.press('Escape')
    await leader.getByRole('region', { name: 'Presentation' }).waitFor()
    expect(found).toEqual([])
  })
}
