import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { MultiplierView } from '#contract/multiplier.ts'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import { rubricVersion } from '#server/db/schema/library.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { addMember } from '#server/people/create-person.ts'
import { setTeamPeople } from '#server/people/groups/team-people.ts'
import { createTeam } from '#server/people/groups/teams.ts'
import { setShare } from '#server/playbooks/consent.ts'
import { lookAt } from '#tests/support/browser.ts'
import { somebody } from '#tests/support/people.ts'
import { readCall } from '../server/playbooks/read-call.ts'
import type { Stage } from './stage.ts'

const asks = 'Before that: which planner would lose the afternoon if this goes wrong again?'
const claims = 'Kumquat is the very best there is.'

/** Two calls of the rep with two objections each, a team around them, and four colleagues who let theirs count. */
async function prepared(stage: Stage) {
  const { orgId, people } = stage.org()
  const { db } = stage.server().database
  const rubricVersionId = randomUUID()
  await db
    .insert(rubricVersion)
    .values({ orgId, id: rubricVersionId, slug: 'a', hash: randomUUID(), body: {} })
  const now = new Date()
  const call = (userId: string, reply: string, code: BehaviourCode) =>
    readCall(db, { orgId, userId }, { reply, code, rubricVersionId, now })
  await call(people.rep.userId, asks, 'open_question')
  await call(people.rep.userId, asks, 'open_question')
  for (const name of ['Bea', 'Cleo', 'Dora', 'Emil']) {
    const userId = await somebody(db, name)
    await inTransaction(db, (tx) => addMember(tx, orgId, userId, ['rep']))
    await call(userId, claims, 'bare_assertion')
    await setShare(db, { orgId, userId, roles: ['rep'] }, 'submitted-and-calls')
  }
  const team = randomUUID()
  await createTeam(db, orgId, { id: team, name: 'Renewals' })
  await setTeamPeople(db, orgId, team, [{ userId: people.rep.userId, parts: ['member'] }])
}

/** As it looks once there is something to tell; what figures come to is tested with the server. */
const figures: MultiplierView = {
  since: '2026-09-01T09:00:00.000Z',
  halves: {
    campaign: 'Kick-off 2027',
    first: 6,
    later: 6,
    drawnAt: '2026-09-01T09:00:00.000Z',
    laterAt: null,
  },
  campaigns: [],
  fewest: 10,
  revision: 2,
  figures: [
    {
      source: 'real-calls',
      leftOut: 4,
      result: {
        kind: 'effect',
        by: 0.62,
        interval: [0.2, 1.04],
        seen: 'more',
        n: { with: 6, without: 6, ratings: 48 },
      },
    },
    {
      source: 'fresh-by-scorer',
      leftOut: 0,
      result: {
        kind: 'too-early',
        randomised: true,
        n: { with: null, without: 0, ratings: null },
        needs: 5,
      },
    },
  ],
}

export function playbooks(stage: Stage): void {
  it('leads from a nomination by consent and interview to a playbook that a team reads', async () => {
    await prepared(stage)
    const { orgId, people } = stage.org()
    const { page: leader } = await stage.open('manager')
    const { page: star } = await stage.open('rep')
    await leader.goto(`/o/${orgId}/playbooks`)
    await leader.getByRole('heading', { name: 'No playbook yet' }).waitFor()
    const found = await lookAt(leader, 'playbooks-empty')
    await leader.getByRole('link', { name: 'Nominate a rep' }).click()
    await leader.getByRole('combobox', { name: 'Who' }).click()
    await leader.getByRole('option', { name: people.rep.name }).click()
    await leader.getByLabel(/^The real result/).fill('Kept nine of ten renewals at the old price.')
    found.push(...(await lookAt(leader, 'playbooks-nominate')))
    await leader.getByRole('button', { name: 'Ask them' }).click()
    await leader.getByRole('heading', { name: /has not answered yet$/ }).waitFor()

    await star.goto(`/o/${orgId}/playbooks`)
    await star.getByRole('link', { name: 'An objection' }).click()
    const agree = star.getByRole('button', { name: 'I agree' })
    await agree.waitFor()
    found.push(...(await lookAt(star, 'playbooks-asked')))
    await agree.click()
    const calls = star.getByRole('checkbox', { name: /^Call: A call/ })
    await calls.nth(0).check()
    await calls.nth(1).check()
    await star.getByRole('button', { name: 'Hand over' }).click()
    await star.getByText('Done.').waitFor()
    await star.getByText('Moment 1 of 4').waitFor()

    await leader.reload()
    const interview = leader.getByRole('region', { name: 'The interview' })
    await interview.getByText('Paused before the reply.').waitFor()
    await leader.getByRole('heading', { name: /asked something open more often/ }).waitFor()
    await interview.getByLabel('What did you notice?').fill('They stopped writing.')
    await interview.getByLabel('What were you believing?').fill('I always ask who would lose something.')
    await interview.getByRole('button', { name: 'Keep the answers' }).click()
    await leader.getByText(/found in 4 of 4 such moments/).waitFor()
    await interview.getByRole('button', { name: 'Show the reply' }).click()
    await interview.getByText(asks).waitFor()
    found.push(...(await lookAt(leader, 'playbooks-nomination')))
    await leader.getByRole('button', { name: 'Show as a table' }).click()
    await leader.getByRole('columnheader', { name: 'As large in' }).waitFor()
    expect(await leader.locator('main').innerText()).not.toMatch(/Kumquat|Cleo/)

    await leader.getByRole('button', { name: 'Draft it' }).click()
    const title = leader.getByLabel('Title')
    await title.fill('Ask who loses')
    await leader.getByText('Saved.', { exact: true }).waitFor()
    await leader.getByRole('button', { name: 'Undo' }).click()
    expect(await title.inputValue()).toBe('When they say what stands in the way')
    await leader.getByRole('button', { name: 'Redo' }).click()
    await leader.getByText('Saved.', { exact: true }).waitFor()
    found.push(...(await lookAt(leader, 'playbooks-editor')))
    const edited = leader.url()
    const multiplier = edited.replace(/\/edit$/, '/multiplier')
    await leader.goto(multiplier)
    await leader.getByRole('heading', { name: 'Give it to a random half first' }).waitFor()
    found.push(...(await lookAt(leader, 'multiplier-before')))
    await leader.goto(edited)
    await leader.getByRole('button', { name: 'Publish' }).click()
    const dialog = leader.getByRole('dialog')
    await dialog.getByLabel('What changed, and why').fill('First.')
    await dialog.getByRole('combobox', { name: 'Teams' }).click()
    await leader.getByRole('option', { name: /^Renewals/ }).click()
    await dialog.getByLabel('What changed, and why').click()
    await dialog.getByRole('button', { name: 'Publish' }).click()
    await dialog.waitFor({ state: 'detached' })
    await leader.goto(multiplier)
    await leader.getByRole('heading', { name: 'Too early to say' }).first().waitFor()
    await leader.route('**/multiplier', (route) =>
      route.request().resourceType() === 'document' ? route.continue() : route.fulfill({ json: figures }),
    )
    await leader.reload()
    await leader
      .getByRole('heading', { name: 'Those who had it improved more than those who waited' })
      .waitFor()
    found.push(...(await lookAt(leader, 'multiplier')))
    await leader.unroute('**/multiplier')

    await star.goto(`/o/${orgId}/playbooks`)
    await star.getByRole('link', { name: 'Ask who loses' }).click()
    await star.getByText(asks).first().waitFor()
    found.push(...(await lookAt(star, 'playbooks-reader')))
    const saved = star.waitForEvent('download')
    await star.getByRole('button', { name: 'PowerPoint' }).click()
    expect((await saved).suggestedFilename()).toBe('Ask who loses.pptx')
    await star.getByRole('link', { name: 'Present' }).click()
    await star.getByText(/^1 of \d+$/).waitFor()
    await star.keyboard.press('n')
    await star.getByText(/was nominated for a real result/).waitFor()
    const reply = star.getByRole('button', { name: 'Show the reply' })
    for (let slide = 1; slide < 9 && !(await reply.isVisible()); slide += 1) {
      await star.keyboard.press('ArrowRight')
      await star.getByText(new RegExp(`^${slide + 1} of`)).waitFor()
    }
    await reply.waitFor()
    found.push(...(await lookAt(star, 'playbooks-present')))
    await star.keyboard.press('PageDown')
    await star.getByRole('region', { name: 'Presentation' }).getByText(asks).first().waitFor()
    await star.keyboard.press('Escape')
    await star.getByRole('heading', { name: 'Ask who loses' }).waitFor()
    await star.goto(`/o/${orgId}/playbooks`)
    await star.getByRole('link', { name: 'An objection' }).click()
    await star.getByRole('button', { name: 'Take it back' }).click()
    await star.getByRole('heading', { name: 'You said no' }).waitFor()
    await leader.goto(`/o/${orgId}/playbooks`)
    await leader.getByText(/does not agree any more/).waitFor()
    expect(found).toEqual([])
  })
}
