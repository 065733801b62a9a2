import { eq } from 'drizzle-orm'
import type { CreateAssignment } from '#contract/assignment.ts'
import type { Tx } from '../db/db.ts'
import { assignment, assignmentRep, assignmentTarget } from '../db/schema/assignments.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import type { Startable } from '../roleplay/beginning.ts'
import { againIfTaken } from '../roleplay/store/again-if-taken.ts'
import { addressed, type Addressed, type Asker } from './audience.ts'
import type { AssignmentDeps } from './deps.ts'
import { moversOf, playableWork } from './playable-work.ts'
import { recordChange } from './rows.ts'
import { momentOf } from './wall-clock.ts'

export type CreateDeps = AssignmentDeps & { readonly newSeed: () => number; readonly library: Startable }

/**
 * Gives one scenario or room to the reps that the targets come to. The same id and request again is the same as once.
 * @throws RequestRefused `assignment/conflict`, `scenario/not_found`, those of the pack, and `request/invalid` where
 *   nobody is reached or the date is over
 */
export async function createAssignment(
  deps: CreateDeps,
  asker: Asker,
  body: CreateAssignment,
  phaseId: string | null = null,
): Promise<void> {
  const row = await assignmentRow(deps, asker, body, phaseId)
  await againIfTaken(() =>
    inTransaction(deps.db, async (tx) => {
      if (await isThere(tx, asker, row)) return
      await storeAssignment(tx, deps, asker, row, body.targets)
    }),
  )
}

type Row = typeof assignment.$inferInsert & { readonly createdAt: Date }

/** As it will be stored, with everything that can be refused before anything is written. */
export async function assignmentRow(
  { db, clock, newSeed, library }: CreateDeps,
  asker: Asker,
  body: CreateAssignment,
  phaseId: string | null,
): Promise<Row> {
  const work = await playableWork(db, library, asker, body, newSeed())
  const now = clock.now()
  const due = momentOf(body.due, body.zone)
  if (due.at <= now)
    throw new RequestRefused('request/invalid', {
      fields: [{ field: 'due', message: 'This is over already. Choose a later date.' }],
    })
  return {
    orgId: asker.orgId,
    id: body.id,
    scenarioSlug: body.scenarioId,
    title: work.body.title,
    difficulty: work.difficulty,
    packId: body.packId,
    kind: body.kind,
    passRule: body.passRule,
    movers: body.kind === 'assessed' ? moversOf(work) : null,
    note: body.note,
    opensAt: body.opens === null ? now : momentOf(body.opens, body.zone, 'opens').at,
    dueAt: due.at,
    dueLocal: body.due,
    zone: body.zone,
    newcomers: body.newcomers,
    phaseId,
    assignedBy: asker.userId,
    requestHash: bodyHash({ ...body, phaseId }),
    createdAt: now,
  }
}

async function isThere(tx: Tx, { orgId, userId }: Asker, row: Row): Promise<boolean> {
  const [known] = await tx.select().from(assignment).where(eq(assignment.id, row.id))
  if (!known) return false
  const same = known.orgId === orgId && known.assignedBy === userId && known.requestHash === row.requestHash
  if (!same) throw new RequestRefused('assignment/conflict')
  return true
}

/** Writes it with its people; nothing where it comes to nobody. */
export async function storeAssignment(
  tx: Tx,
  { newId }: Pick<AssignmentDeps, 'newId'>,
  asker: Asker,
  row: Row,
  targets: CreateAssignment['targets'],
): Promise<void> {
  const { people } = await addressed(tx, asker, targets)
  if (people.length === 0)
    throw new RequestRefused('request/invalid', {
      fields: [{ field: 'targets', message: 'None of these is a rep whom you reach. Choose somebody else.' }],
    })
  const key = { orgId: asker.orgId, assignmentId: row.id }
  await tx.insert(assignment).values(row)
  await tx
    .insert(assignmentTarget)
    .values(targets.map(({ kind, id: targetId }) => ({ ...key, kind, targetId })))
    .onConflictDoNothing()
  await tx.insert(assignmentRep).values(people.map((person) => repRow(key, person, row.createdAt)))
  await recordChange(tx, key, { id: newId(), at: row.createdAt, byId: asker.userId, kind: 'made' })
}

const repRow = (
  key: { readonly orgId: string; readonly assignmentId: string },
  { userId: repId, how: addedHow }: Addressed,
  addedAt: Date,
) => ({ ...key, repId, addedHow, addedAt })
