import { expect, it } from 'vitest'
import { actionWords } from '#client/components/audit-words.ts'
import { routes, type Route, type RouteName } from '#contract/http.ts'
import { isAudited, type AuditedAccess } from '#server/audit/audited.ts'
import { createRequestAudit } from '#server/audit/request-audit.ts'
import { auditLog } from '#server/audit/audit-log.ts'
import { recordAudit } from '#server/audit/record.ts'
import { auditEntry } from '#server/db/schema/audit.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { somebody } from '#tests/support/people.ts'

const access = (as: 'owner' | 'coach' = 'coach'): AuditedAccess => ({
  caller: { userId: 'u', name: 'n', email: 'e', sessionId: 's' },
  org: { orgId: 'o', memberId: 'm', roles: [] },
  roleplay: { roleplayId: 'r', ownerId: 'other', as, preview: false },
})
const all = Object.entries(routes) as [RouteName, Route][]
const ids = (as?: 'owner' | 'coach') =>
  all.filter(([name, route]) => isAudited(name, route, access(as))).map(([name]) => name)

it('records every change that only those who lead or write may make', () => {
  const leading = all.filter(
    ([, { method, who }]) =>
      method !== 'GET' && [who].flat().every((one) => ['admin', 'manager', 'coach'].includes(one)),
  )
  expect(leading.length).toBeGreaterThan(8)
  // Looking at what an import or an assignment would do is sent like a change, and is none.
  const left = leading.map(([name]) => name).filter((name) => !ids().includes(name))
  expect(left).toEqual(['previewPeople', 'previewAssignment', 'planCampaign'])
})

it('records what a coach reads of a rep, and not what the rep reads', () => {
  expect(ids('coach')).toEqual(expect.arrayContaining(['debrief', 'scorecard', 'review', 'reviewQueue']))
  expect(ids('owner')).not.toContain('debrief')
  expect(ids('owner')).toEqual(expect.not.arrayContaining(['startRoleplay', 'myRoleplays', 'calls']))
})

it('has words of its own for everything that is recorded', () => {
  const plain = (name: string) => name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
  const recorded = new Set([...ids('coach'), ...ids('owner')])
  expect([...recorded].filter((name) => actionWords(name).toLowerCase() === plain(name))).toEqual([])
})

it('records nothing without an organisation', () => {
  expect(all.filter(([name, route]) => isAudited(name, route, null))).toEqual([])
})

eachDatabase((makeDb) => {
  it('keeps an entry as it was written, says again after a while what was read, and pages through', async () => {
    const { db } = await makeDb()
    const orgId = await inTransaction(db, (tx) => createOrganisation(tx, { name: 'Logged', demo: false }))
    const [coach, rep] = [await somebody(db, 'Coach'), await somebody(db, 'Rep')]
    let now = 0
    const record = createRequestAudit(db, () => now)
    const read = () =>
      record({
        name: 'debrief',
        route: routes.debrief,
        access: {
          caller: { userId: coach, name: 'Coach', email: '', sessionId: '' },
          org: { orgId, memberId: '', roles: ['coach'] },
          roleplay: { roleplayId: rep, ownerId: rep, as: 'coach', preview: false },
        },
        params: { orgId, roleplayId: rep },
        body: undefined,
        notes: [],
      })
    await read()
    await read()
    now = 16 * 60_000
    await read()
    const { entries } = await auditLog(db, { orgId, aboutOnly: rep })
    expect(entries).toHaveLength(2)
    expect(entries[0]).toMatchObject({ action: 'debrief', actor: { name: 'Coach' }, person: { name: 'Rep' } })
    expect((await auditLog(db, { orgId, kind: 'changed' })).entries).toEqual([])
    for (let n = 0; n < 60; n++)
      await recordAudit(db, { orgId, actorId: null, action: 'retention/erased', detail: { n } })
    const first = await auditLog(db, { orgId })
    const second = await auditLog(db, { orgId, cursor: first.next ?? undefined })
    expect([first.entries.length, second.entries.length, second.next]).toEqual([50, 12, null])
    expect(first.entries[0]?.detail).toEqual({ n: 59 })
    await expect(db.update(auditEntry).set({ action: 'changed' })).rejects.toMatchObject({
      cause: { code: '23001' },
    })
  })
})
