import { and, eq } from 'drizzle-orm'
import { personaSchema, scenarioSchema } from '#personas/schema.ts'
import type { Db } from '../db/db.ts'
import { authoredTest } from '../db/schema/authoring.ts'
import { reasonOf } from '../errors.ts'
import type { playAside } from './play-aside.ts'
import { rehearsals } from './play-test.ts'

type Deps = {
  readonly db: Db
  readonly play: typeof playAside
  readonly log: { error(fields: Record<string, unknown>, what: string): void }
}
type TestKey = { readonly orgId: string; readonly testId: string }

/** Rehearsals between two signs of life: a row is written for each. */
const everyPlayed = 15

/** One try of the queue. A failure is written where the author sees it and thrown on, so that the queue tries again. */
export async function runTest(deps: Deps, key: TestKey, signal: AbortSignal): Promise<void> {
  const { db } = deps
  const [row] = await db.select().from(authoredTest).where(isTest(key))
  if (!row || row.status === 'done') return
  const pair = { persona: personaSchema.parse(row.persona), scenario: scenarioSchema.parse(row.scenario) }
  await db.update(authoredTest).set({ status: 'running', done: 0, total: rehearsals }).where(isTest(key))
  // One write after the other; the last comes before the report.
  let writing: Promise<unknown> = Promise.resolve()
  const onPlayed = (done: number) => {
    if (done % everyPlayed !== 0) return
    writing = writing.then(() => db.update(authoredTest).set({ done }).where(isTest(key)))
  }
  try {
    const report = await deps.play(pair, onPlayed, signal)
    await writing
    await db.update(authoredTest).set({ status: 'done', done: report.played, report }).where(isTest(key))
  } catch (error) {
    await writing.catch(() => undefined)
    await db.update(authoredTest).set({ status: 'failed' }).where(isTest(key))
    deps.log.error({ testId: key.testId, error: reasonOf(error) }, 'a test of a buyer failed')
    throw error
  }
}

const isTest = ({ orgId, testId }: TestKey) => and(eq(authoredTest.orgId, orgId), eq(authoredTest.id, testId))
