import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#contract/ids.ts'
import type { Database } from '#server/db/client.ts'
import { invite } from '#server/db/schema/invites.ts'
import { member } from '#server/db/schema/people.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { reaches } from '#server/people/authorise.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { addMember, createPerson } from '#server/people/create-person.ts'
import { importPeople } from '#server/people/import/apply.ts'
import { exportPeople, sampleSheet } from '#server/people/import/export-people.ts'
import { readPeopleFile } from '#server/people/import/people-file.ts'
import { planImport } from '#server/people/import/plan.ts'
import { presentIn, type Known, type Present } from '#server/people/import/present.ts'
import { eachDatabase } from '#tests/support/databases.ts'

const base64 = (text: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(text, encoding).toString('base64')
const nobody: Present = { people: [], teams: new Map(), cohorts: new Map(), names: new Map() }
const plan = (text: string, present = nobody) => planImport(readPeopleFile(base64(text)), present)
const someone = (more: Partial<Known>): Present => ({
  ...nobody,
  people: [
    {
      kind: 'member',
      id: 'a',
      email: 'kim@company.example',
      name: 'Kim',
      roles: ['rep'],
      externalId: null,
      teams: [],
      cohorts: [],
      ...more,
    },
  ],
})

describe('a sheet of people', () => {
  const rows = 'email,name,team\nkim@company.example,Kim Müller,North\n'
  it.each([
    ['with a mark', `\ufeff${rows}`, 'utf8'],
    ['in UTF-16', `\ufeff${rows}`, 'utf16le'],
    ['in Windows-1252', rows, 'latin1'],
    ['with semicolons', rows.replaceAll(',', ';'), 'utf8'],
    ['with tabs and Windows line ends', rows.replaceAll(',', '\t').replaceAll('\n', '\r\n'), 'utf8'],
  ] as const)('is read %s', (_, text, encoding) => {
    const file = readPeopleFile(base64(text, encoding))
    expect(file.columns).toEqual(['email', 'name', 'team'])
    expect(file.rows).toMatchObject([
      { line: 2, cells: { email: 'kim@company.example', name: 'Kim Müller' } },
    ])
  })

  it('knows headings of other systems, and says which it ignores', () => {
    const file = readPeopleFile(
      base64('Employee ID;First Name;Last Name;E-Mail;Shoe size\n7;Kim;Weber;Kim@Company.example;39'),
    )
    expect(file.columns).toEqual(['email', 'name', 'externalId'])
    expect(file.ignored).toEqual(['Shoe size'])
    expect(file.rows[0]?.cells).toMatchObject({
      email: 'kim@company.example',
      name: 'Kim Weber',
      externalId: '7',
    })
  })

  it.each([
    ['no column of addresses', base64('name,team\nKim,North')],
    ['no text', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 0, 2, 0]).toString('base64')],
    ['a quote that is not closed', base64('email,name\nkim@company.example,"Kim\n')],
    ['too many rows', base64(`email\n${'kim@company.example\n'.repeat(5_001)}`)],
  ])('is refused with %s', (_, file) => {
    expect(() => readPeopleFile(file)).toThrow(
      expect.objectContaining({
        code: 'request/invalid',
        fields: [expect.objectContaining({ field: 'file' })],
      }),
    )
  })

  it('says of every row what is wrong with it', () => {
    const { preview } = plan(
      [
        'email,roles,external id',
        'kim@company.example,"rep, coach",1',
        'not an address,rep,2',
        ',rep,3',
        'KIM@company.example,rep,4',
        'lee@company.example,boss,5',
        'ana@company.example,player-coach,1',
      ].join('\n'),
    )
    expect(
      preview.rows.map(({ line, status, errors }) => [line, status, errors.map(({ column }) => column)]),
    ).toEqual([
      [2, 'new', []],
      [3, 'wrong', ['email']],
      [4, 'wrong', ['email']],
      [5, 'wrong', ['email']],
      [6, 'wrong', ['roles']],
      [7, 'wrong', ['externalId']],
    ])
    expect(preview.rows[3]?.errors[0]?.message).toContain('Line 2')
    expect(preview.counts).toEqual({ new: 1, changed: 0, same: 0, wrong: 5 })
  })

  it('takes nobody’s last rights away, and moves no number from one person to another', () => {
    const admin = plan('email,roles\nkim@company.example,rep', someone({ roles: ['rep', 'admin'] }))
    expect(admin.preview.rows[0]).toMatchObject({ status: 'wrong', errors: [{ column: 'roles' }] })
    const moved = plan('email,id\nother@company.example,7', someone({ externalId: '7' }))
    expect(moved.preview.rows[0]).toMatchObject({ status: 'wrong', errors: [{ column: 'email' }] })
  })

  it('shows the difference, and none where there is none', () => {
    const present = { ...someone({ teams: ['n'] }), teams: new Map([['north', 'n']]) }
    expect(plan('email,name,team\nkim@company.example,Someone else,NORTH', present).preview).toMatchObject({
      rows: [{ status: 'same', changes: [] }],
      newTeams: [],
    })
    expect(plan('email,roles,team\nkim@company.example,player-coach,South', present).preview).toMatchObject({
      rows: [{ status: 'changed', changes: ['Roles: rep → rep and coach', 'Team: South'] }],
      newTeams: ['South'],
    })
  })

  it('has a sample that it takes itself', () => {
    expect(plan(sampleSheet).preview.counts).toEqual({ new: 3, changed: 0, same: 0, wrong: 0 })
  })
})

eachDatabase((makeDb) => {
  let database: Database
  beforeAll(async () => {
    database = await makeDb()
  })

  it('imports once what is imported twice, and gives it out as a sheet that changes nothing', async () => {
    const { db } = database
    const orgId = await inTransaction(db, (tx) => createOrganisation(tx, { name: 'Imported', demo: false }))
    const join = (email: string, name: string, ...roles: Role[]) =>
      inTransaction(db, async (tx) => {
        const person = { name, email, passwordHash: 'x', mustChangePassword: false }
        const userId = await createPerson(tx, person)
        await addMember(tx, orgId, userId, roles)
        return userId
      })
    const admin = await join('admin@company.example', '=HYPERLINK("x")', 'admin')
    const kim = await join('kim@company.example', 'Kim', 'rep')
    const lee = await join('lee@company.example', 'Lee', 'coach')
    const queued: string[] = []
    const jobs = { enqueue: async (_: string, { mailId }: { mailId: string }) => void queued.push(mailId) }
    const now = new Date()
    const run = (text: string, skipWrong = false) =>
      importPeople(db, jobs as never, {
        orgId,
        byUserId: admin,
        now,
        file: base64(text),
        mail: true,
        skipWrong,
      })
    const text = [
      'email,name,roles,team,cohort,external id',
      'kim@company.example,Kim,rep,North,May,1',
      'lee@company.example,Lee,coach,North,,2',
      'new@company.example,New,,north,May,3',
      'nonsense,,,,,',
    ].join('\n')
    await expect(run(text)).rejects.toMatchObject({ code: 'import/wrong_rows' })
    expect(await db.select().from(invite).where(eq(invite.orgId, orgId))).toEqual([])
    const first = await run(text, true)
    expect(first).toMatchObject({
      counts: { new: 1, changed: 2, same: 0, wrong: 1 },
      newTeams: ['North'],
      newCohorts: ['May'],
      roleChanges: [],
    })
    expect(await reaches(db, orgId, 'coach', lee, kim)).toBe(true)
    const second = await run(text, true)
    expect(second.counts).toEqual({ new: 0, changed: 0, same: 3, wrong: 1 })
    expect(queued).toHaveLength(1)
    // Known by number: the invitation follows to another address, and a member's does not.
    await run('email,name,external id\nrenamed@company.example,New,3')
    const invites = await db.select().from(invite).where(eq(invite.orgId, orgId))
    expect(invites).toMatchObject([{ email: 'renamed@company.example', linkVersion: 2, roles: 'rep' }])
    const sheet = await exportPeople(db, orgId, now)
    expect(sheet).toContain(`"'=HYPERLINK(""x"")"`)
    const again = planImport(readPeopleFile(base64(sheet)), await presentIn(db, orgId, now))
    expect(again.preview.counts).toEqual({ new: 0, changed: 0, same: 4, wrong: 0 })
    const rows = await db.select().from(member).where(eq(member.organizationId, orgId))
    expect(rows).toHaveLength(3)
  })
})
