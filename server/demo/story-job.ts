import { eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { organizationSettings } from '../db/schema/people.ts'
import type { Jobs } from '../jobs/start.ts'
import type { PlayDeps } from './play-attempt.ts'
import { writeStory } from './write-story.ts'

/** Puts demos whose past is still to be written into the queue: just made, reset, or left half-way by a crash. */
export async function queuePendingStories(db: Db, jobs: Pick<Jobs, 'enqueue'>): Promise<void> {
  const pending = await db
    .select({ orgId: organizationSettings.orgId })
    .from(organizationSettings)
    .where(eq(organizationSettings.demoStory, 'pending'))
  for (const { orgId } of pending) await jobs.enqueue('write-demo', { orgId }, { key: orgId })
}

/** One try of the queue. What cannot be written is given up: a demo without a past is one still. */
export async function runStoryJob(deps: PlayDeps, orgId: string, signal: AbortSignal): Promise<void> {
  try {
    await writeStory(deps, orgId, signal)
  } catch (error) {
    deps.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'the demo was not written')
    // Nothing is left to mark where the demo was removed meanwhile.
    await deps.db
      .update(organizationSettings)
      .set({ demoStory: 'failed' })
      .where(eq(organizationSettings.orgId, orgId))
  }
}
