import { and, eq, inArray } from 'drizzle-orm'
import { member, organization, organizationSettings, user } from '../db/schema/people.ts'
import type { AssignmentRow } from '../assignments/rows.ts'
import { tellNobody } from '../happenings.ts'
import { setExample } from '../readiness-map/example.ts'
import { submit } from '../review/submit.ts'
import { scoreRoleplay } from '../scoring/score-roleplay.ts'
import { addPlaybook } from './add-playbook.ts'
import { beginKickOff, workOf } from './begin-kick-off.ts'
import { writeCalls } from './calls/write-calls.ts'
import { setDatesAsPlanned } from './dates-while-written.ts'
import { dayOfStory } from './day-of-story.ts'
import { handInAttempt } from './hand-in-attempt.ts'
import { beginLaunch } from './launch.ts'
import { demoPeople, sampleAddress } from './people.ts'
import { playAttempt, type PlayDeps } from './play-attempt.ts'
import { reviewAttempt } from './review-attempt.ts'
import { stableId } from './stable-id.ts'
import { allowsExamples, demoStory, type DemoAttempt, type Story } from './story.ts'

/** The story begins at nine o'clock, UTC; one attempt of a day after the other. */
const firstHour = 9
const minute = 60_000
/** A level; what certifies has its own in its rule. */
const practisedWell = 4

/**
 * Writes the past of a demo whose past is still to be written. @returns whether it is written to its end; false where it
 * was aborted, to be called again
 */
export async function writeStory(deps: PlayDeps, orgId: string, signal: AbortSignal): Promise<boolean> {
  const [org] = await deps.db
    .select({ story: organizationSettings.demoStory })
    .from(organizationSettings)
    .where(eq(organizationSettings.orgId, orgId))
  // Removed meanwhile, or written by another process.
  if (org?.story !== 'pending') return true
  if (!(await writeAttempts(deps, orgId, demoStory, signal))) return false
  await deps.db
    .update(organizationSettings)
    .set({ demoStory: 'written' })
    .where(eq(organizationSettings.orgId, orgId))
  return true
}

/**
 * Writes what the demo's people did in the weeks before the demo was made, on the way to their kick-off: each attempt is
 * played by the engine, scored by the built-in scorer, reviewed and counted for what it was asked for, one after the
 * other, so that a visitor's own turn never waits for more than one reading. Stops between two attempts once aborted;
 * called again, it goes on where it was.
 * @returns whether all are written
 */
export async function writeAttempts(
  deps: PlayDeps,
  orgId: string,
  { attempts, excused, calls }: Story,
  signal: AbortSignal,
): Promise<boolean> {
  const [org] = await deps.db
    .select({ madeAt: organization.createdAt })
    .from(organization)
    .where(eq(organization.id, orgId))
  if (!org) return true
  const ids = await idsByName(deps, orgId)
  const coaches = demoPeople.filter(({ role }) => role === 'coach').flatMap(({ name }) => ids.get(name) ?? [])
  const demo = { orgId, madeAt: org.madeAt, ids }
  const launchId = await beginLaunch(deps, demo)
  const kickOffId = await beginKickOff(deps, demo, excused)
  const campaignIds = [kickOffId, launchId].filter((id) => id !== null)
  for (const [index, attempt] of attempts.entries()) {
    if (signal.aborted) return false
    const userId = ids.get(attempt.rep)
    const coachId = coaches[index % coaches.length]
    if (userId === undefined || coachId === undefined) continue
    const startsAt = dayOfStory(org.madeAt, attempt.daysAgo, firstHour + (index % 4), (index * 17) % 60)
    const asked = await workOf(deps.db, { orgId, campaignIds }, attempt.scenario, startsAt)
    // What is assessed is handed in by its end: what was kept was practice of one's own.
    const work = asked && (asked.kind === 'practice' || attempt.fate !== 'kept') ? asked : null
    await writeAttempt(deps, orgId, { attempt, index, userId, coachId, startsAt, work })
  }
  if (kickOffId !== null) await setDatesAsPlanned(deps.db, { orgId, campaignId: kickOffId })
  if (launchId !== null && !(await writeCalls(deps, demo, launchId, calls, signal))) return false
  await addPlaybook(deps, { orgId, ids, now: org.madeAt })
  return true
}

type Written = {
  readonly attempt: DemoAttempt
  readonly index: number
  readonly userId: string
  readonly coachId: string
  readonly startsAt: Date
  /** What it counts for in the campaign; null for practice of one's own. */
  readonly work: AssignmentRow | null
}

async function writeAttempt(
  deps: PlayDeps,
  orgId: string,
  { attempt, index, userId, coachId, startsAt, work }: Written,
): Promise<void> {
  const { rep, scenario, plays, fate } = attempt
  const lines = deps.library.reps(scenario)?.[plays]
  if (!lines) throw new Error(`no scripted reps for ${scenario}`)
  const key = { orgId, roleplayId: stableId(orgId, `attempt ${index}`) }
  const who = { userId, name: rep }
  const endedAt = await playAttempt(deps, {
    key,
    who,
    scenarioId: scenario,
    seed: index + 1,
    lines,
    startsAt,
    assignmentId: work?.id ?? null,
  })
  const at = (ms: number) => new Date(endedAt.getTime() + ms)
  await scoreRoleplay({ ...deps, clock: { now: () => at(5_000) } }, key)
  if (fate === 'kept') return
  const submittedAt = at(work?.kind === 'assessed' ? 10_000 : 20 * minute)
  await submit(deps.db, key, userId, tellNobody, submittedAt)
  if (allowsExamples.includes(rep)) await setExample(deps.db, key, true, at(25 * minute))
  const reviewed = fate !== 'waiting'
  if (reviewed)
    await reviewAttempt(deps, {
      key,
      coachId,
      fate,
      stricter: index % 3 === 1,
      meetsFrom: work?.passRule?.level ?? practisedWell,
      at: at(5 * 60 * minute),
    })
  if (!work) return
  const settledAt = at((reviewed ? 5 * 60 + 10 : 1) * minute)
  await handInAttempt(deps, { key, work, repId: userId, submittedAt, settledAt })
}

async function idsByName({ db }: PlayDeps, orgId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: user.id, name: user.name })
    .from(user)
    .innerJoin(member, eq(member.userId, user.id))
    .where(
      and(
        eq(member.organizationId, orgId),
        inArray(
          user.email,
          demoPeople.flatMap((person) => [person.email, sampleAddress(orgId, person)]),
        ),
      ),
    )
  return new Map(rows.map(({ id, name }) => [name, id]))
}
