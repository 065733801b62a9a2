import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { MeView } from '#contract/people.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { addMember } from '#server/people/create-person.ts'
import { setTeamPeople } from '#server/people/groups/team-people.ts'
import { createTeam } from '#server/people/groups/teams.ts'
import { takeInSubmitted } from '#server/review/queue-item.ts'
import { lookAt, screens, takePictures, type Page } from '#tests/support/browser.ts'
import { somebody, type Part } from '#tests/support/people.ts'
import { addRatedAttempts } from '#tests/support/rated-attempts.ts'
import { say, startScenario } from './acts.ts'
import { turnsOfATalk } from './lines.ts'
import type { Stage } from './stage.ts'

type Shown = {
  readonly name: string
  readonly part: Part | null
  readonly path: string
  readonly heading: RegExp
  readonly then?: (page: Page) => Promise<unknown>
}

const pages: readonly Shown[] = [
  { name: 'sign-in', part: null, path: '/sign-in', heading: /^Sign in/ },
  { name: 'setup', part: null, path: '/setup?token=of-no-use-to-anybody', heading: /^Set up/ },
  { name: 'live-no-drill', part: null, path: '/live/NOPE', heading: /^No live drill here/ },
  { name: 'change-password', part: 'rep', path: '/change-password', heading: /^Choose your own/ },
  {
    name: 'home-empty',
    part: 'otherRep',
    path: '/',
    heading: /^Which line/,
    then: (page) => page.getByRole('list', { name: 'Lines to answer' }).getByRole('button').first().waitFor(),
  },
  {
    name: 'home',
    part: 'rep',
    path: '/',
    heading: /^Which line/,
    then: (page) => page.getByText('My last attempts').waitFor(),
  },
  { name: 'home-coach', part: 'coach', path: '/', heading: /^Practice is for reps/ },
  { name: 'scenarios', part: 'rep', path: '/scenarios', heading: /^Scenarios/ },
  { name: 'briefing', part: 'rep', path: '/scenarios/ops-head-no-time', heading: /^An operations head/ },
  { name: 'attempts-empty', part: 'otherRep', path: '/attempts', heading: /^No attempts yet/ },
  { name: 'levels', part: 'rep', path: '/levels', heading: /^My levels/ },
  { name: 'under-pressure', part: 'rep', path: '/under-pressure', heading: /^Under rising pressure/ },
  { name: 'drills', part: 'rep', path: '/drills', heading: /^Drills/ },
  { name: 'attempts', part: 'rep', path: '/attempts', heading: /^My attempts/ },
  { name: 'reviews-home', part: 'coach', path: '/reviews', heading: /^Reviews/ },
  { name: 'scorer', part: 'rep', path: '/scorer', heading: /^Card of the built-in scorer/ },
  { name: 'behaviours', part: 'rep', path: '/behaviours', heading: /^Behaviours/ },
  { name: 'real-call', part: 'rep', path: '/ready', heading: /^Real call in ten minutes/ },
  { name: 'team', part: 'manager', path: '/team', heading: /^Team/ },
  { name: 'overview', part: 'observer', path: '/overview', heading: /^Overview/ },
  { name: 'seen', part: 'rep', path: '/seen', heading: /^Who saw what is mine/ },
  { name: 'forgot-password', part: null, path: '/forgot-password', heading: /^A new password/ },
  {
    name: 'reset-password',
    part: null,
    path: '/reset-password/of-no-use-to-anybody',
    heading: /^Choose a new/,
  },
  {
    name: 'stop-mail',
    part: null,
    path: `/stop-mail/${randomUUID()}/reviewed/of-no-use`,
    heading: /^Less mail/,
    then: (page) => page.getByRole('button', { name: 'No more mail about this' }).waitFor(),
  },
  {
    name: 'link-launch',
    part: 'rep',
    path: `/scorm/${randomUUID()}/${'a'.repeat(64)}`,
    heading: /^Link it/,
  },
  {
    name: 'assign',
    part: 'manager',
    path: '/assignments/new',
    heading: /^Assign something/,
  },
  {
    name: 'plan',
    part: 'manager',
    path: '/campaigns/new',
    heading: /^Plan a campaign/,
    then: async (page) => {
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByRole('heading', { name: /hours? of coaches$/ }).waitFor()
    },
  },
  {
    name: 'plan-parts',
    part: 'manager',
    path: '/campaigns/new',
    heading: /^Plan a campaign/,
    then: async (page) => {
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByRole('heading', { name: /hours? of coaches$/ }).waitFor()
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByRole('checkbox', { name: /^Two real calls/ }).check()
      await page.getByLabel('Opens: real call at day 30').waitFor()
    },
  },
  { name: 'hand-in', part: 'rep', path: '/calls/hand-in', heading: /^Real calls for a campaign/ },
  { name: 'connections', part: 'admin', path: '/connections', heading: /^Connections/ },
  { name: 'members', part: 'admin', path: '/members', heading: /^Members/ },
  {
    name: 'settings',
    part: 'rep',
    path: '/settings',
    heading: /^Settings/,
    then: (page) => page.getByRole('button', { name: 'Make the address' }).waitFor(),
  },
  { name: 'not-found', part: 'rep', path: '/nowhere', heading: /^Nothing at this address/ },
  {
    name: 'palette',
    part: 'rep',
    path: '/settings',
    heading: /^Settings/,
    then: (page) =>
      page.keyboard.press('ControlOrMeta+k').then(() => page.getByRole('option').first().waitFor()),
  },
  {
    name: 'shortcuts',
    part: 'rep',
    path: '/settings',
    heading: /^Settings/,
    then: (page) => page.keyboard.press('?').then(() => page.getByRole('dialog').waitFor()),
  },
]

const outside = /^\/(sign-in|setup|change-password|forgot-password|reset-password|stop-mail|live)/

/** People of tests are named after their part and a number; in the read-me somebody has a name. */
async function withPlainNames(page: Page): Promise<void> {
  await page.route('**/api/me', async (route) => {
    const me = (await (await route.fetch()).json()) as MeView
    const organisations = me.organisations.map((one) => ({ ...one, name: 'Northgate' }))
    await route.fulfill({ json: { ...me, user: { ...me.user, name: 'Robin Hale' }, organisations } })
  })
}

/** Before anything was rated. */
export function agreementBefore(stage: Stage) {
  it('says what has to happen before coaches and the scorer can agree', async () => {
    const { page } = await stage.open('author')
    await page.goto(`/o/${stage.org().orgId}/agreement`)
    await page.getByText('No blind ratings yet').waitFor()
    expect(await lookAt(page, 'agreement-before')).toEqual([])
  })
}

export function pagesLookRight(stage: Stage): void {
  it.for(pages)(
    'shows $name to everybody, at both widths, in light and dark',
    async ({ part, path, heading, name, then }) => {
      await stage.finished()
      const { page } = await stage.openKept(part)
      await page.goto(outside.test(path) ? path : `/o/${stage.org().orgId}${path}`)
      await page.getByRole('heading', { name: heading }).first().waitFor()
      await then?.(page)
      expect(await lookAt(page, name)).toEqual([])
    },
  )

  it('shows the debrief to everybody, and makes its picture for the read-me', async () => {
    const { page } = await stage.open('rep')
    await withPlainNames(page)
    await page.goto(`/o/${stage.org().orgId}/roleplays/${await stage.finished()}/debrief`)
    await page.getByRole('group', { name: 'Turns of the course' }).waitFor()
    if (takePictures) await page.screenshot({ path: join(screens, 'readme.png') })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.mantine-Button-root:visible').count()).toBe(0)
    const evidence = page.getByRole('article').getByText(/^Turn \d+, (helped|cost)\. /)
    expect(await evidence.first().isVisible()).toBe(true)
    await page.emulateMedia({ media: null })
    expect(await lookAt(page, 'debrief')).toEqual([])
    await page.getByRole('tab', { name: /^All evidence/ }).click()
    await page.getByLabel('Criterion').waitFor()
    expect(await lookAt(page, 'debrief-evidence')).toEqual([])
    await page.getByRole('button', { name: 'Show as a table' }).click()
    await page.getByRole('columnheader', { name: 'Simulated belief' }).waitFor()
    expect(await lookAt(page, 'debrief-table')).toEqual([])
  })

  it('says how coaches and the scorer agree', async () => {
    const { orgId, people } = stage.org()
    const { db } = stage.server().database
    const roleplayId = await stage.finished()
    const { page } = await stage.open('author')
    await page.goto(`/o/${orgId}/agreement`)
    await page.getByRole('heading', { name: 'How far the scorer agrees with coaches' }).waitFor()
    const reps: string[] = []
    for (let index = 0; index < 6; index += 1) reps.push(await somebody(db))
    await addRatedAttempts(
      db,
      { orgId, roleplayId },
      Array.from({ length: 40 }, (_, index) => ({
        repId: reps[index % reps.length] ?? '',
        scorer: 1 + (index % 5),
        coaches: {
          [people.coach.userId]: Math.min(5, 1 + (index % 5) + (index % 3 === 0 ? 1 : 0)),
          [people.farCoach.userId]: 1 + (index % 5),
        },
      })),
    )
    await page.reload()
    await page.getByRole('heading', { name: 'Courage' }).waitFor()
    // And what other journeys rated before.
    await page.getByText(/^4\d\d blind ratings by \d coaches/).waitFor()
    await page
      .getByRole('button', { name: /which level met which/ })
      .first()
      .click()
    expect(await lookAt(page, 'agreement')).toEqual([])
    await page.getByRole('button', { name: 'Show as a table' }).click()
    await page.getByRole('columnheader', { name: 'Kappa, coaches' }).waitFor()
  })

  it('says how a team stands, cell by cell with the arrow keys', async () => {
    const { orgId, people } = stage.org()
    const { db } = stage.server().database
    const reps: string[] = []
    for (const name of ['Ana Costa', 'Ben Ohm', 'Cleo Marsh']) {
      const userId = await somebody(db, name)
      await inTransaction(db, (tx) => addMember(tx, orgId, userId, ['rep']))
      reps.push(userId)
    }
    const team = randomUUID()
    await createTeam(db, orgId, { id: team, name: 'North' })
    await setTeamPeople(
      db,
      orgId,
      team,
      reps.map((userId) => ({ userId, parts: ['member' as const] })),
    )
    await addRatedAttempts(
      db,
      { orgId, roleplayId: await stage.finished() },
      Array.from({ length: 10 }, (_, index) => ({
        repId: reps[index < 2 ? 2 : index % 2] ?? '',
        scorer: 1 + (index % 4),
        coaches: { [people.coach.userId]: 3 },
      })),
    )
    await takeInSubmitted(db)
    const { page } = await stage.open('admin')
    await page.goto(`/o/${orgId}/team?team=${team}`)
    await page.getByRole('heading', { name: /^The team stands at|where the team stands lowest/ }).waitFor()
    await page.locator('[data-cell]').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.getByText(/^Ben Ohm, Courage: \d\.\d of 5, from 4 attempts/).waitFor()
    expect(await lookAt(page, 'team-map')).toEqual([])
    await page.getByRole('button', { name: 'Show as a table' }).click()
    await page.getByRole('columnheader', { name: 'Last submitted' }).waitFor()
    expect(await lookAt(page, 'team-table')).toEqual([])
  })

  it('shows the live page to everybody, running and over', async () => {
    const { page } = await stage.open('rep')
    await startScenario(page, stage.org().orgId, 'ops-head-no-time')
    await say(page, 'You have four projects on. Which of them would you drop if you could?')
    expect(await lookAt(page, 'live')).toEqual([])
    await page.goto(`/o/${stage.org().orgId}/roleplays/${await stage.finished()}`)
    await page.getByRole('button', { name: 'See the debrief' }).waitFor()
    expect(await lookAt(page, 'live-over')).toEqual([])
  })

  it('shows the comparison of a retake to everybody', async () => {
    const { orgId, people } = stage.org()
    const client = await stage.server().signIn(people.rep)
    const origin = await client.call('debrief', { params: { orgId, roleplayId: await stage.finished() } })
    const { page } = await stage.open('rep')
    await page.goto(`/o/${orgId}/roleplays/${origin.roleplay.id}/debrief`)
    await page.getByRole('button', { name: 'Retake from here, turn 6' }).click()
    await page.waitForURL((url) => !url.pathname.includes(origin.roleplay.id))
    await say(page, turnsOfATalk[7])
    await page.getByRole('button', { name: 'End', exact: true }).click()
    await page.waitForURL(/\/debrief/)
    await page.getByRole('link', { name: 'Compare with the original' }).click()
    await page.getByRole('heading', { name: /^Two ways on/ }).waitFor()
    expect(await lookAt(page, 'comparison')).toEqual([])
  })

  it('says what to do where a page cannot be fetched, and fetches it on request', async () => {
    const { page, expect: expected } = await stage.open('rep')
    // The second is React's own line on an error that a page has caught.
    expected(/503/)
    expected(/RequestFailed: The server is stopping/)
    const address = `**/api/orgs/*/scenarios`
    await page.route(address, (route) => route.fulfill({ status: 503, body: '' }))
    await page.goto(`/o/${stage.org().orgId}/scenarios`)
    await page.getByText(/cannot reach its data/).waitFor()
    expect(await lookAt(page, 'failure')).toEqual([])
    await page.unroute(address)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('link', { name: 'A CFO with a burned budget' }).waitFor()
  })

  it('keeps long names within the page', async () => {
    const { page } = await stage.open('admin')
    const long = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)
    await page.route(/\/api\/orgs\/[^/]+\/members(\?|$)/, async (route) => {
      const answer = await route.fetch()
      const body = (await answer.json()) as { members: { name: string }[] }
      await route.fulfill({ json: { ...body, members: body.members.map((one) => ({ ...one, name: long })) } })
    })
    await page.goto(`/o/${stage.org().orgId}/members`)
    await page.getByText(long).first().waitFor()
    expect(await lookAt(page, 'members-long')).toEqual([])
  })

  it('keeps the model switched off and says why where none is configured', async () => {
    const { page } = await stage.open('admin')
    await page.goto(`/o/${stage.org().orgId}/members`)
    const allow = page.getByRole('switch', { name: 'Send conversations to the model' })
    await allow.waitFor()
    expect(await allow.isDisabled()).toBe(true)
    expect(await allow.isChecked()).toBe(false)
    expect(await page.getByText(/No model is configured/).isVisible()).toBe(true)
  })
}
