import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { LiveChoices, OpenLiveDrill } from '#contract/live-drill.ts'
import type { Drill } from '#scoring/drills/drill.ts'
import type { Asker } from '../assignments/audience.ts'
import type { Db } from '../db/db.ts'
import { liveDrill } from '../db/schema/live-drills.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { ledPlaybook } from '../playbooks/playbook-rows.ts'
import { againIfTaken } from '../roleplay/store/again-if-taken.ts'
import { newLiveCode } from './code.ts'
import { linesFor, sameLine } from './lines.ts'

type Deps = {
  readonly db: Db
  readonly clock: { now(): Date }
  readonly drills: readonly Drill[]
}

/** However long somebody forgets it, it closes by itself. */
const runsForMs = 30 * 60_000

/** @throws RequestRefused `playbook/not_found` */
export async function choicesFor(
  { db, clock, drills }: Deps,
  asker: Asker,
  playbookId: string,
): Promise<LiveChoices> {
  const found = await ledPlaybook(db, asker, playbookId)
  const [running] = await db
    .select({ id: liveDrill.id })
    .from(liveDrill)
    .where(
      and(
        eq(liveDrill.orgId, asker.orgId),
        eq(liveDrill.playbookId, playbookId),
        eq(liveDrill.openedBy, asker.userId),
        isNull(liveDrill.closedAt),
        gt(liveDrill.closesAt, clock.now()),
      ),
    )
    .orderBy(desc(liveDrill.createdAt))
    .limit(1)
  const lines = await linesFor(db, found, drills)
  return { lines: lines.map(({ of, title, line }) => ({ of, title, line })), running: running?.id ?? null }
}

/**
 * Opens a live drill, which waits for the leader's own answer. The same id for the same playbook again is the same as
 * once. @throws RequestRefused `playbook/not_found`, `live_drill/no_line`, `live_drill/conflict`
 */
export async function openLiveDrill(
  { db, clock, drills }: Deps,
  asker: Asker,
  playbookId: string,
  { id, of }: OpenLiveDrill,
): Promise<void> {
  const found = await ledPlaybook(db, asker, playbookId)
  const chosen = (await linesFor(db, found, drills)).find((one) => sameLine(one.of, of))
  if (!chosen) throw new RequestRefused('live_drill/no_line')
  const { title, line, who, situation } = chosen
  const now = clock.now()
  // A code that is taken is another one the second time.
  await againIfTaken(() =>
    inTransaction(db, async (tx) => {
      const [known] = await tx.select().from(liveDrill).where(eq(liveDrill.id, id))
      if (known) {
        if (known.orgId === asker.orgId && known.playbookId === playbookId && known.title === title) return
        throw new RequestRefused('live_drill/conflict')
      }
      await tx.insert(liveDrill).values({
        orgId: asker.orgId,
        id,
        playbookId,
        openedBy: asker.userId,
        code: newLiveCode(),
        title,
        kind: of.kind,
        line,
        who,
        situation,
        createdAt: now,
        closesAt: new Date(now.getTime() + runsForMs),
      })
    }),
  )
}
