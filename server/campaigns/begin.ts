import { eq } from 'drizzle-orm'
import type { CreateCampaign } from '#contract/campaign.ts'
import { realCallParts } from '#contract/real-call.ts'
import { assignmentRow, storeAssignment, type CreateDeps } from '../assignments/create.ts'
import type { Asker } from '../assignments/audience.ts'
import { dayAfter, momentOf } from '../assignments/wall-clock.ts'
import type { Tx } from '../db/db.ts'
import { campaign, campaignPhase } from '../db/schema/campaigns.ts'
import { realCallWindow } from '../db/schema/real-calls.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import { spanOf } from '../real-calls/window-span.ts'
import { againIfTaken } from '../roleplay/store/again-if-taken.ts'

/** A part closes at the end of its day's work, on the clock of the campaign's zone. */
const closesAt = '18:00'
const opensAt = '00:00'

/**
 * Begins a programme: its parts, and an assignment for each piece of work in them, all or none. Parts whose date is over
 * already are left out of the work. The same id and request again is the same as once.
 * @throws RequestRefused `campaign/conflict`, `campaign/over`, and those of assigning, naming the part
 */
export async function beginCampaign(deps: CreateDeps, asker: Asker, body: CreateCampaign): Promise<void> {
  const now = deps.clock.now()
  const { orgId } = asker
  const requestHash = bodyHash(body)
  const phases = body.phases.map((phase) => {
    const due = `${dayAfter(body.eventOn, phase.dueDay)}T${closesAt}`
    const opens = `${dayAfter(body.eventOn, phase.opensDay)}T${opensAt}`
    return {
      ...phase,
      id: deps.newId(),
      due,
      opens,
      dueAt: momentOf(due, body.zone, 'eventOn').at,
      opensAt: momentOf(opens, body.zone, 'eventOn').at,
    }
  })
  const windows = windowsOf(body, orgId)
  if (windows.some(({ dueAt }) => dueAt <= now)) throw overAlready()
  const ahead = phases.filter(({ dueAt }) => dueAt > now)
  if (ahead.every(({ work }) => work.length === 0)) throw new RequestRefused('campaign/over')
  const rows: Awaited<ReturnType<typeof assignmentRow>>[] = []
  for (const phase of ahead)
    for (const work of phase.work) {
      const row = await assignmentRow(
        deps,
        asker,
        {
          ...work,
          id: deps.newId(),
          difficulty: null,
          packId: null,
          note: phase.note,
          opens: phase.opens,
          due: phase.due,
          zone: body.zone,
          newcomers: body.newcomers,
          targets: body.targets,
        },
        phase.id,
      )
      rows.push(row)
    }
  await againIfTaken(() =>
    inTransaction(deps.db, async (tx) => {
      if (await isThere(tx, asker, body.id, requestHash)) return
      await tx.insert(campaign).values({
        orgId,
        id: body.id,
        name: body.name,
        template: body.template,
        eventOn: body.eventOn,
        zone: body.zone,
        plan: body.plan,
        behaviours: body.behaviours,
        requestHash,
        createdBy: asker.userId,
        createdAt: now,
      })
      await tx.insert(campaignPhase).values(
        phases.map(({ id, kind, title, requires, opensAt: opens, dueAt }, position) => ({
          orgId,
          id,
          campaignId: body.id,
          position,
          kind,
          title,
          opensAt: opens,
          dueAt,
          requiresId: requires === null ? null : (phases[requires]?.id ?? null),
        })),
      )
      if (windows.length > 0) await tx.insert(realCallWindow).values(windows)
      for (const row of rows) await storeAssignment(tx, deps, asker, row, body.targets)
      await deps.assignmentEvents.happened(tx, { type: 'campaign-begun', orgId, campaignId: body.id })
    }),
  )
}

/** When real calls are handed in, on the same clock as the parts. */
const windowsOf = (body: CreateCampaign, orgId: string) =>
  realCallParts.flatMap((part) =>
    body.realCalls === null
      ? []
      : [{ orgId, campaignId: body.id, part, ...spanOf(body, body.realCalls[part]) }],
  )

/** With one day gone there is nothing left to set the other beside. */
const overAlready = () =>
  new RequestRefused('request/invalid', {
    fields: [
      {
        field: 'realCalls',
        message: 'The days for the first real call are over. Choose a later date, or leave real calls out.',
      },
    ],
  })

async function isThere(tx: Tx, { orgId, userId }: Asker, id: string, requestHash: string): Promise<boolean> {
  const [known] = await tx.select().from(campaign).where(eq(campaign.id, id))
  if (!known) return false
  if (known.orgId === orgId && known.createdBy === userId && known.requestHash === requestHash) return true
  throw new RequestRefused('campaign/conflict')
}
