import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import { plainStage } from '#personas/drafting/plain-stage.ts'
import { checkScenario } from '#personas/check.ts'
import type { Persona, Scenario } from '#personas/schema.ts'
import type { Db, Queryable } from '../db/db.ts'
import { authoredTest } from '../db/schema/authoring.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Jobs } from '../jobs/start.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import { draftOf, draftsOf, type AuthoredKey } from './drafts.ts'
import { readAuthored, usable, type Authored } from './read-authored.ts'
import { surroundingsOf, type AuthoringDeps } from './surroundings.ts'
import { topLine } from './top-line.ts'

export type TestRow = typeof authoredTest.$inferSelect

/** A test that has not come to an end in this time was left behind by a process that died. */
const abandonedAfterMs = 10 * 60_000

/** A persona and the scenario it is played in; `with` is the half that is not under test, null for a plain stage. */
export type Pair = {
  readonly persona: Persona
  readonly scenario: Scenario
  readonly with: Persona | Scenario | null
}

/** What content is played with: a scenario with its persona, a persona in a scenario of its own or on a plain stage. */
export async function pairOf(deps: AuthoringDeps, orgId: string, authored: Authored): Promise<Pair> {
  if (authored.kind === 'scenario') {
    return { scenario: authored.body, persona: authored.persona, with: authored.persona }
  }
  const persona = authored.body
  const own = await scenarioWith(deps, orgId, persona)
  return { persona, scenario: own ?? plainStage(persona), with: own }
}

/** A scenario of the organisation's own that this persona fits: what is being written before what is live. */
async function scenarioWith(deps: AuthoringDeps, orgId: string, persona: Persona): Promise<Scenario | null> {
  const drafts = await draftsOf(deps.db, { orgId, kind: 'scenario' })
  for (const { slug, source } of drafts) {
    if (topLine(source, 'persona') !== persona.id) continue
    const around = await surroundingsOf(deps, orgId, { kind: 'scenario', source })
    const read = readAuthored('scenario', source, slug, { ...around, persona: () => persona })
    if (read.ok && read.authored.kind === 'scenario') return read.authored.body
  }
  const { scenarios } = await deps.libraries.of(orgId, deps.db)
  return (
    scenarios.find((one) => one.persona === persona.id && checkScenario(one, persona).length === 0) ?? null
  )
}

type StartDeps = AuthoringDeps & {
  readonly db: Db
  readonly jobs: Pick<Jobs, 'enqueue'>
  readonly newId: () => string
  readonly clock: { now(): Date }
}

/**
 * Puts the draft into the queue to be played against the scripted reps. One that is under way for the same content is
 * not begun again. @throws RequestRefused `authoring/not_found`, `authoring/invalid`, or `authoring/draft_changed` where
 * the draft does not say any more what was named
 */
export async function startTest(
  deps: StartDeps,
  key: AuthoredKey & { readonly userId: string },
  hash: string,
): Promise<void> {
  const draft = await draftOf(deps.db, key)
  if (!draft) throw new RequestRefused('authoring/not_found')
  const around = await surroundingsOf(deps, key.orgId, draft)
  const read = usable(key.kind, draft.source, key.slug, around)
  if (read.hash !== hash) throw new RequestRefused('authoring/draft_changed')
  const pair = await pairOf(deps, key.orgId, read.authored)
  const withHash = pair.with && bodyHash(pair.with)
  const now = deps.clock.now()
  const { orgId, kind, slug } = key
  await inTransaction(deps.db, async (tx) => {
    const fresh = gt(authoredTest.createdAt, new Date(now.getTime() - abandonedAfterMs))
    const running = await tx
      .select({ id: authoredTest.id, withHash: authoredTest.withHash })
      .from(authoredTest)
      .where(and(isTestOf(key, hash), inArray(authoredTest.status, ['queued', 'running']), fresh))
    if (running.some((one) => one.withHash === withHash)) return
    await tx.delete(authoredTest).where(isTestOf(key, hash))
    const testId = deps.newId()
    await tx.insert(authoredTest).values({
      orgId,
      id: testId,
      kind,
      slug,
      hash,
      persona: pair.persona,
      scenario: pair.scenario,
      withHash,
      status: 'queued',
      requestedBy: key.userId,
      createdAt: now,
    })
    await deps.jobs.enqueue('test-authored', { orgId, testId }, { key: testId, on: tx })
  })
}

const isTestOf = ({ orgId, kind, slug }: AuthoredKey, hash: string) =>
  and(
    eq(authoredTest.orgId, orgId),
    eq(authoredTest.kind, kind),
    eq(authoredTest.slug, slug),
    eq(authoredTest.hash, hash),
  )

/** The latest test of a content, or null. */
export async function latestTest(db: Queryable, key: AuthoredKey, hash: string): Promise<TestRow | null> {
  const [row] = await db
    .select()
    .from(authoredTest)
    .where(isTestOf(key, hash))
    .orderBy(desc(authoredTest.createdAt))
    .limit(1)
  return row ?? null
}
