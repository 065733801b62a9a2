import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { tablesInOrder } from '#server/backup/tables.ts'
import type { Database } from '#server/db/client.ts'
import { apiRequest } from '#server/db/schema/api-keys.ts'
import { auditEntry } from '#server/db/schema/audit.ts'
import { importedCall } from '#server/db/schema/calls.ts'
import { organizationSettings, user } from '#server/db/schema/people.ts'
import { behaviourRejection } from '#server/db/schema/answers.ts'
import { reading, roleplay } from '#server/db/schema/roleplay.ts'
import { scorecard } from '#server/db/schema/scoring.ts'
import { createAccessEvents } from '#server/people/access-events.ts'
import { erasePerson, formerMembers } from '#server/people/privacy/erase-person.ts'
import { exportMine } from '#server/people/privacy/export-mine.ts'
import { eraseByAge } from '#server/people/privacy/retention.ts'
import { withoutWords } from '#server/people/privacy/without-words.ts'
import { figuresIn } from '#server/scoring/card-figures.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { fill, hardText } from '../backup/fill.ts'

/** What somebody said, in a scorecard and a reading as they are stored. */
const marker = 'Marmalade, three jars of it'
const body = {
  dimensions: [
    { id: 'courage', score: 61.5, provisional: false, level: 3, evidence: [{ code: 'C1', quote: marker }] },
  ],
  oneThing: { behaviour: 'direct_answer', said: marker, unforeseen: { deep: [`${marker} again`] } },
}
const read = { coder: 'coder-9', behaviours: [{ code: 'dodge', quote: 'Marmalade', unsure: false }] }

describe('a stored document without its words', () => {
  it('has its figures and codes, and no sentence wherever it stood', () => {
    const bare = withoutWords(body)
    expect(JSON.stringify(bare)).not.toContain('Marmalade')
    expect(figuresIn(bare)('courage')).toBe(61.5)
    expect(bare).toMatchObject({ dimensions: [{ level: 3, evidence: [{ code: 'C1' }] }] })
    expect(withoutWords(read)).toEqual({
      coder: 'coder-9',
      behaviours: [{ code: 'dodge', quote: '', unsure: false }],
    })
  })
})

eachDatabase((makeDb) => {
  async function filled() {
    const database = await makeDb()
    const { orgId, ownerId } = await fill(database)
    const { db } = database
    await db.update(scorecard).set({ body })
    await db.update(reading).set({ body: read })
    return { database, db, orgId, ownerId }
  }

  async function tablesWith(database: Database, words: string): Promise<string[]> {
    const found: string[] = []
    for (const { name } of tablesInOrder()) {
      const { rows } = await database.db.execute(sql.raw(`select to_jsonb(t)::text as row from "${name}" t`))
      if (JSON.stringify(rows).includes(words)) found.push(name)
    }
    return found
  }

  it('erases every word of a person, keeps the figures, and leaves what is the organisation’s', async () => {
    const { database, db, orgId, ownerId } = await filled()
    const before = await db.select().from(scorecard)
    const [owner] = await db.select({ email: user.email }).from(user).where(eq(user.id, ownerId))
    await db.update(apiRequest).set({ answer: JSON.stringify({ invited: owner?.email }) })
    const events = createAccessEvents()
    const who = { orgId, userId: ownerId, name: hardText, now: new Date() }
    await expect(erasePerson(db, events, { ...who, name: 'Another' })).rejects.toMatchObject({
      code: 'person/other_name',
    })
    await erasePerson(db, events, who)
    expect(await tablesWith(database, 'Marmalade')).toEqual([])
    // Of the texts that were in every table, those that are left are nobody's own.
    expect(await tablesWith(database, 'is not a line')).toEqual(
      [
        'api_key',
        'assignment',
        'authored_draft',
        'authored_publication',
        'campaign',
        'campaign_phase',
        'cohort',
        'invite',
        'mail',
        'oidc_connection',
        'oidc_domain',
        'organization',
        'rubric_draft',
        'rubric_publication',
        'team',
        'user',
        'verification',
        'webhook',
        'webhook_delivery',
      ].toSorted((a, b) => tablesOrder(a) - tablesOrder(b)),
    )
    const [person] = await db.select().from(user).where(eq(user.id, ownerId))
    expect(person).toMatchObject({ name: 'Somebody who was erased', email: `${ownerId}@erased.invalid` })
    const after = await db.select().from(scorecard)
    expect(after).toHaveLength(before.length)
    expect(after.map((card) => figuresIn(card.body)('courage'))).toEqual(before.map(() => 61.5))
    expect(await db.select().from(behaviourRejection)).toMatchObject([{ code: 'dodge', quote: '' }])
    expect(await db.select().from(importedCall)).toEqual([])
    await expect(erasePerson(db, events, who)).rejects.toMatchObject({ code: 'person/not_found' })
    expect(await formerMembers(db, orgId)).toEqual([])
  })

  it('gives a person everything that is theirs', async () => {
    const { db, orgId, ownerId } = await filled()
    const text = JSON.stringify(await exportMine(db, orgId, ownerId, new Date()))
    const data = JSON.parse(text) as Record<string, unknown[]>
    expect(data['roleplays']).toMatchObject([{ turns: [{ text: hardText }, { text: hardText }] }])
    expect(text).toContain(marker)
    expect(data['calls']).toMatchObject([{ title: hardText, handedIn: [{ part: 'day-0' }] }])
    expect(data['assignments']).toMatchObject([{ note: hardText, attempts: [{ n: 1 }] }])
    expect(data['offerPacks']).toMatchObject({ seen: [{ text: hardText }] })
    expect(data['readiness']).toMatchObject([{ fear: hardText, happened: hardText, sureBefore: 4 }])
    expect(data['gotInTheWay']).toMatchObject([{ ifI: hardText, retakes: [{ text: hardText }] }])
    expect(data['drills']).toMatchObject([{ drillId: 'hold-a-price', replies: [{ text: hardText }] }])
    expect(data['teams']).toMatchObject([{ part: 'member' }])
  })

  it('erases by age where an organisation asks for it, once, and puts it on record', async () => {
    const { database, db, orgId } = await filled()
    const now = new Date()
    const in40Days = new Date(now.getTime() + 40 * 86_400_000)
    expect(await eraseByAge(db, in40Days)).toEqual({ roleplays: 0, calls: 0 })
    await db.update(organizationSettings).set({ retentionDays: 60 })
    expect(await eraseByAge(db, in40Days)).toEqual({ roleplays: 0, calls: 0 })
    await db.update(organizationSettings).set({ retentionDays: 30 })
    expect(await eraseByAge(db, in40Days)).toEqual({ roleplays: 1, calls: 1 })
    expect(await eraseByAge(db, in40Days)).toEqual({ roleplays: 0, calls: 0 })
    expect(await tablesWith(database, 'Marmalade')).toEqual([])
    const [row] = await db.select().from(roleplay).where(eq(roleplay.orgId, orgId))
    expect(row).toMatchObject({ erasedAt: in40Days, seen: null })
    const entries = await db.select().from(auditEntry).where(eq(auditEntry.action, 'retention/erased'))
    expect(entries).toMatchObject([{ actorId: null, detail: { counts: { roleplays: 1, calls: 1 } } }])
  })
})

const order = tablesInOrder().map(({ name }) => name)
const tablesOrder = (name: string) => order.indexOf(name)
