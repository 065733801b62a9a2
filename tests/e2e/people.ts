import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { lookAt, type Page } from '#tests/support/browser.ts'
import { codeOfSecret } from '#tests/support/code-of-secret.ts'
import type { HttpClient } from '#tests/support/http-client.ts'
import { makeOrganisation, password, type Organisation } from '#tests/support/people.ts'
import { addRatedAttempts } from '#tests/support/rated-attempts.ts'
import { begin } from '#tests/support/server.ts'
import type { Stage } from './stage.ts'

const long = 'Wolfeschlegelsteinhausenbergerdorff'
const sheet = (...rows: string[]) => ({
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['email,name,roles,team,cohort', ...rows].join('\n')),
})
/** The code of now; one that is about to run out is let run out. */
async function codeIn(page: Page): Promise<string> {
  const left = 30_000 - (Date.now() % 30_000)
  if (left < 4_000) await page.waitForTimeout(left)
  const secret = await page.locator('pre').first().innerText()
  return codeOfSecret(secret.trim())
}

/** Getting people in, keeping them safe and letting them go: in an organisation of its own. */
export function people(stage: Stage): void {
  let org: Organisation
  let admin: HttpClient
  let teamId: string
  beforeAll(async () => {
    const server = stage.server()
    org = await makeOrganisation(server.database.db, server.auth)
    admin = await server.signIn(org.people.admin)
    teamId = randomUUID()
    const { orgId } = org
    await admin.call('createTeam', { params: { orgId }, body: { id: teamId, name: 'North' } })
    const staff = { userId: org.people.coach.userId, parts: ['coach' as const] }
    await admin.call('setTeamPeople', { params: { orgId, teamId }, body: { people: [staff] } })
  })
  const section = (name: string) => `/o/${org.orgId}/people/${name}`

  it('leads from one link for several to a rep in the right team', async () => {
    const { page } = await stage.open(org.people.admin)
    await page.goto(section('invitations'))
    await page.getByText('No invitations yet').waitFor()
    await page.getByText('One link for several').click()
    await page.getByRole('combobox', { name: 'Team' }).click()
    await page.getByRole('option', { name: 'North' }).click()
    await page.getByRole('button', { name: 'Make the link' }).click()
    await page.getByText('The link stands below.').waitFor()
    await page.getByText('Link for up to 20 people').waitFor()
    const found = await lookAt(page, 'people-invitations')
    const { invites } = await admin.call('invites', { params: { orgId: org.orgId } })
    const address = new URL(invites[0]?.link ?? '').pathname

    const { page: guest, expect: expected } = await stage.open(null)
    expected(/401/)
    await guest.goto(address)
    await guest.getByText('You are invited as rep.').waitFor()
    found.push(...(await lookAt(guest, 'join')))
    await guest.getByLabel('Your name').fill(`Ann ${long}`)
    await guest.getByLabel('E-mail').fill(`ann-${randomUUID()}@tests.example`)
    await guest.getByLabel('Password', { exact: true }).fill(password)
    await guest.getByRole('button', { name: 'Join' }).click()
    await guest.getByRole('heading', { name: /^Which line/ }).waitFor()
    await page.goto(section('teams'))
    await page.getByRole('region', { name: 'Team North' }).getByText(`Members: Ann ${long}`).waitFor()
    found.push(...(await lookAt(page, 'people-teams')))
    await page.goto(`/o/${org.orgId}/members`)
    await page.getByText(`Ann ${long}`).waitFor()
    found.push(...(await lookAt(page, 'people-members')))
    expect(found).toEqual([])
  })

  it('takes a sheet in once its bad row is mended, and changes nothing the second time', async () => {
    const { page } = await stage.open(org.people.admin)
    const good = ['lee@tests.example,Lee Okonkwo,rep,North,May', `kim@tests.example,Kim ${long},coach,South,`]
    const choose = (file: ReturnType<typeof sheet>) => page.locator('input[type=file]').setInputFiles(file)
    await page.goto(section('import'))
    await page.getByRole('heading', { name: 'Import' }).waitFor()
    const found = await lookAt(page, 'people-import')
    await choose(sheet(...good, 'nobody,Sam Vale,pilot,,'))
    await page.getByText('2 new, 0 changed, 0 as before, 1 that cannot be used.').waitFor()
    await page.getByText(/^roles: /).waitFor()
    await page.getByText(/^email: /).waitFor()
    found.push(...(await lookAt(page, 'people-import-preview')))
    await choose(sheet(...good, 'sam@tests.example,Sam Vale,rep,,'))
    await page.getByText('3 new, 0 changed, 0 as before, 0 that cannot be used.').waitFor()
    await page.getByRole('button', { name: 'Import 3 people' }).click()
    await page.getByText('3 invited, 0 changed, 0 as before, 0 left out.').waitFor()
    await choose(sheet(...good, 'sam@tests.example,Sam Vale,rep,,'))
    await page.getByText('0 new, 0 changed, 3 as before, 0 that cannot be used.').waitFor()
    expect(await page.getByRole('button', { name: 'Nothing to import' }).isDisabled()).toBe(true)
    await page.goto(section('cohorts'))
    await page.getByRole('region', { name: 'Cohort May' }).waitFor()
    found.push(...(await lookAt(page, 'people-cohorts')))
    await page.goto(section('record'))
    await page.getByText('Imported a sheet of people').first().waitFor()
    found.push(...(await lookAt(page, 'people-record')))
    await page.goto(section('mail'))
    await page.getByText('No mail server is configured').first().waitFor()
    found.push(...(await lookAt(page, 'people-mail')))
    await page.goto(section('sign-on'))
    await page.getByLabel('Client id').waitFor()
    found.push(...(await lookAt(page, 'people-sign-on')))
    expect(found).toEqual([])
  })

  it('erases a person who has left, and the figures of the organisation stay', async () => {
    const { db } = stage.server().database
    const { orgId } = org
    const { page } = await stage.open(org.people.admin)
    const rep = await stage.server().signIn(org.people.otherRep)
    const { id: roleplayId } = await begin(rep, orgId)
    await rep.call('endRoleplay', { params: { orgId, roleplayId } })
    const gone = org.people.otherRep
    await addRatedAttempts(
      db,
      { orgId, roleplayId },
      Array.from({ length: 30 }, (_, index) => ({
        repId: gone.userId,
        scorer: 1 + (index % 5),
        coaches: { [org.people.coach.userId]: 1 + (index % 5), [org.people.farCoach.userId]: 3 },
      })),
    )
    const figures = async () => {
      await page.goto(`/o/${orgId}/agreement`)
      return page.getByText(/^\d+ blind ratings by \d coaches/).innerText()
    }
    const before = await figures()
    expect(before).toMatch(/^300 /)
    await page.goto(`/o/${orgId}/members`)
    await page.getByRole('button', { name: `Account of ${gone.name}` }).click()
    await page.getByRole('menuitem', { name: 'Take out of the organisation' }).click()
    await page.getByRole('button', { name: 'Take out', exact: true }).click()
    await page.getByRole('button', { name: `Erase ${gone.name}` }).click()
    const dialog = page.getByRole('dialog', { name: `Erase ${gone.name}` })
    expect(await dialog.getByRole('button', { name: 'Erase for good' }).isDisabled()).toBe(true)
    await dialog.getByLabel(`Write ${gone.name} to go on`).fill(gone.name)
    const found = await lookAt(page, 'people-erase')
    await dialog.getByRole('button', { name: 'Erase for good' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: `Erase ${gone.name}` }).waitFor({ state: 'detached' })
    expect(await figures()).toBe(before)
    expect((await rep.ask('me')).body).toMatchObject({ code: 'auth/required' })
    expect(found).toEqual([])
  })

  it('leads whoever is asked for a second factor to set one up, and asks for its code from then on', async () => {
    const { page } = await stage.open(org.people.admin)
    await page.goto(`/o/${org.orgId}/members`)
    await page.getByText('Everybody', { exact: true }).click()
    await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor()
    const found = await lookAt(page, 'two-factor-asked')
    await page.getByLabel('Your password').fill(password)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText('Keep these codes').waitFor()
    found.push(...(await lookAt(page, 'two-factor-code')))
    const secret = await page.locator('pre').first().innerText()
    await page.getByLabel('Six digits that the app shows now').fill(await codeIn(page))
    await page.getByRole('button', { name: 'Switch it on' }).click()
    await page.getByRole('heading', { name: 'Members' }).waitFor()

    const { page: elsewhere, expect: expected } = await stage.open(null)
    expected(/401/)
    await elsewhere.goto('/sign-in')
    await elsewhere.getByLabel('E-mail').fill(org.people.admin.email)
    await elsewhere.getByLabel('Password', { exact: true }).fill(password)
    await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click()
    await elsewhere.getByRole('heading', { name: 'Your second factor' }).waitFor()
    found.push(...(await lookAt(elsewhere, 'second-factor')))
    await elsewhere.getByLabel('Code').fill(codeOfSecret(secret.trim()))
    await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click()
    const places = elsewhere.getByRole('navigation', { name: 'Main' })
    await places.getByRole('link', { name: 'Members', exact: true }).waitFor()

    // Nothing else opens to who has none yet.
    const { page: rep, expect: expectedToo } = await stage.open(org.people.rep)
    expectedToo(/403/)
    await rep.goto(`/o/${org.orgId}/scenarios`)
    await rep.getByRole('heading', { name: 'Set up a second factor' }).waitFor()
    expect(new URL(rep.url()).searchParams.get('next')).toBe(`/o/${org.orgId}/scenarios`)
    expect(found).toEqual([])
  })
}
