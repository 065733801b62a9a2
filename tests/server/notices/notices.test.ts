import { and, eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import type { Db } from '#server/db/db.ts'
import { scope } from '#server/db/schema/library.ts'
import { mail } from '#server/db/schema/mail.ts'
import { notice } from '#server/db/schema/notices.ts'
import { member, userSettings } from '#server/db/schema/people.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { compose } from '#server/mail/letters.ts'
import { sendDigests } from '#server/notices/digest.ts'
import { noting } from '#server/notices/note.ts'
import { changeSettings, settingsOf } from '#server/notices/settings.ts'
import { stopByLink } from '#server/notices/stop-link.ts'
import { sendWeeks } from '#server/notices/week.ts'
import { addMember } from '#server/people/create-person.ts'
import { sayComment } from '#server/review/comments.ts'
import { giveReview } from '#server/review/give.ts'
import { rate } from '#server/review/rate.ts'
import { revealCard } from '#server/review/reveal.ts'
import { submit } from '#server/review/submit.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay, newRep } from '#tests/support/live-roleplay.ts'
import { somebody } from '#tests/support/people.ts'
import { at, giveCard, level, said } from '../review/attempts.ts'

vi.setConfig({ testTimeout: 120_000 })

const secret = 'for tests only, and long enough to be taken'
const baseUrl = 'https://here.example'
const jobs = { enqueue: async () => {} }
const day = 86_400_000

eachDatabase((makeDb) => {
  let made: Promise<Db> | null = null
  const shared = () => (made ??= makeDb().then(({ db }) => db))

  /** A rep with a coach and a manager who reach them, all of them members, and one attempt that is handed in. */
  async function team() {
    const db = await shared()
    const rep = await newRep(db)
    const { orgId } = rep
    const [coach, manager] = [await somebody(db, 'Ada Coach'), await somebody(db, 'Max Manager')]
    await inTransaction(db, async (tx) => {
      await addMember(tx, orgId, rep.userId, ['rep'])
      await addMember(tx, orgId, coach, ['coach'])
      await addMember(tx, orgId, manager, ['manager'])
      for (const [kind, readerId] of [
        ['coach', coach],
        ['manager', manager],
      ] as const)
        await tx.insert(scope).values({ orgId, kind, readerId, subjectId: rep.userId })
    })
    const { key, say, end } = await liveRoleplay(db, null, { rep })
    await say(said)
    await end()
    await giveCard(db, key)
    await submit(db, key, rep.userId, noting)
    const waiting = (userId: string) =>
      db
        .select()
        .from(notice)
        .where(and(eq(notice.orgId, orgId), eq(notice.userId, userId)))
    const letters = () => db.select().from(mail).where(eq(mail.orgId, orgId))
    const deps = (now: Date) => ({ db, jobs, sends: true, clock: { now: () => now } })
    const written = async (row: { orgId: string; letter: string; about: unknown }) =>
      compose({ db, secret, baseUrl, now: new Date() }, row)
    return { db, rep, orgId, coach, manager, key, waiting, letters, deps, written }
  }
  type Team = Awaited<ReturnType<typeof team>>

  async function reviewed({ db, key, coach }: Team) {
    await rate(db, key, at(coach), level(2))
    await revealCard(db, key, at(coach), false)
    const body = { verdict: 'close', why: 'Kept to the two of us.', next: { kind: 'done' } } as const
    await giveReview(db, key, at(coach), body, () => null, noting)
  }
  const tomorrow = () => new Date(Date.now() + day)

  it('gathers what concerns somebody into one mail at their hour, with links and no words of a talk', async () => {
    const all = await team()
    const { db, rep, orgId, coach, manager, key, waiting, letters, deps, written } = all
    expect(await waiting(coach)).toMatchObject([{ kind: 'review-waits', what: 'attempt.submitted' }])
    expect([...(await waiting(rep.userId)), ...(await waiting(manager))]).toEqual([])
    await reviewed(all)
    await giveCard(db, key)
    const comment = { id: crypto.randomUUID(), turn: 2, text: 'Also kept to the two of us.' }
    const byCoach = { userId: coach, as: 'coach', now: new Date() } as const
    await sayComment(db, key, byCoach, comment, noting)
    await sayComment(db, key, byCoach, { ...comment, id: crypto.randomUUID() }, noting)
    expect(await waiting(rep.userId)).toHaveLength(2)

    await sendDigests(deps(new Date()))
    expect(await letters()).toEqual([])
    await sendDigests(deps(tomorrow()))
    await sendDigests(deps(tomorrow()))
    const [toRep, ...others] = (await letters()).filter(
      ({ about }) => (about as { userId: string }).userId === rep.userId,
    )
    expect(others).toEqual([])
    if (!toRep) throw new Error('The rep has a mail.')
    const letter = await written(toRep)
    expect(letter?.subject).toBe('Conviction: 2 things since your last mail')
    expect(letter?.text).toContain(`${baseUrl}/o/${orgId}/roleplays/${key.roleplayId}/debrief`)
    for (const words of ['Kept to the two', 'Also kept', said, '"']) expect(letter?.text).not.toContain(words)

    // What was reviewed in the meantime does not wait any more: nothing is left to say to the coach.
    const toCoach = (await letters()).find(({ about }) => (about as { userId: string }).userId === coach)
    expect(toCoach && (await written(toCoach))).toBeNull()
  })

  it('tells nobody of a kind that they switched off, by the settings or by the link in a mail', async () => {
    const all = await team()
    const { db, rep, orgId, coach, waiting, letters, deps, written } = all
    await changeSettings(db, { orgId, userId: coach }, { off: ['review-waits'] })
    await sendDigests(deps(tomorrow()))
    expect(await letters()).toEqual([])
    expect(await waiting(coach)).toEqual([])

    await reviewed(all)
    await sendDigests(deps(tomorrow()))
    const [row] = await letters()
    const letter = row && (await written(row))
    const link = /https:\S+\/stop-mail\/\S+/.exec(letter?.text ?? '')?.[0] ?? ''
    const [, , , , , kind, token = ''] = link.split('/')
    expect(kind).toBe('reviewed')
    const stop = { orgId, kind: 'reviewed' as const, token }
    await expect(stopByLink({ db, secret }, { ...stop, kind: 'answered' })).rejects.toThrow('notice/bad_link')
    await stopByLink({ db, secret }, stop)
    await stopByLink({ db, secret }, stop)
    expect((await settingsOf(db, { orgId, userId: rep.userId })).off).toEqual(['reviewed'])
    await db.delete(member).where(and(eq(member.organizationId, orgId), eq(member.userId, rep.userId)))
    await expect(stopByLink({ db, secret }, stop)).rejects.toThrow('notice/bad_link')
    expect(await waiting(rep.userId)).toEqual([])
  })

  it('sends a manager their week on Mondays in figures, once, and nothing where nothing happened', async () => {
    const { db, orgId, manager, letters, deps, written } = await team()
    const now = Date.now()
    const nextMonday = new Date(now + ((8 - new Date(now).getUTCDay()) % 7 || 7) * day)
    nextMonday.setUTCHours(9)
    await sendWeeks(deps(new Date(nextMonday.getTime() - day)))
    expect(await letters()).toEqual([])
    await sendWeeks(deps(nextMonday))
    await sendWeeks(deps(nextMonday))
    const [row, ...more] = await letters()
    expect(more).toEqual([])
    expect(row).toMatchObject({ letter: 'team-week', about: { userId: manager } })
    const letter = row && (await written(row))
    expect(letter?.text).toContain('1 of your people submitted 1 attempt, and coaches reviewed 0')
    for (const words of [said, 'Rep']) expect(letter?.text.replace(/https:\S+/g, '')).not.toContain(words)
    await sendWeeks(deps(new Date(nextMonday.getTime() + 14 * day)))
    expect(await letters()).toHaveLength(1)
    const whose = { orgId, userId: manager }
    expect(await settingsOf(db, whose)).toMatchObject({ hour: 8, zone: 'UTC' })
    // Where they first signed in, until they choose otherwise.
    await db.update(userSettings).set({ zone: 'Europe/Berlin' }).where(eq(userSettings.userId, manager))
    expect(await settingsOf(db, whose)).toMatchObject({ zone: 'Europe/Berlin' })
    await changeSettings(db, whose, { hour: 7 })
    expect(await settingsOf(db, whose)).toMatchObject({ hour: 7, zone: 'Europe/Berlin' })
    await changeSettings(db, whose, { zone: 'UTC' })
    expect(await settingsOf(db, whose)).toMatchObject({ hour: 7, zone: 'UTC' })
  })
})
