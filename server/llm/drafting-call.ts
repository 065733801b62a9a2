import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { draftingCall } from '../db/schema/authoring.ts'
import { RequestRefused } from '../errors.ts'
import { allowanceOf, bookTokens, type Allowance } from './allowance.ts'
import type { Model, ModelLine, StreamRequest, Usage } from './model.ts'
import { addUsage, estimateUsage } from './usage.ts'

export type DraftingModelDeps = {
  readonly db: Db
  readonly judge: Model | null
  readonly clock: { now(): Date }
}
export type DraftingCallDeps = DraftingModelDeps & { readonly newId: () => string }

/** Whether a draft can be had from a model: `none` is configured, not allowed here, or used up. */
export async function draftingModel(
  { db, judge, clock }: DraftingModelDeps,
  orgId: string,
): Promise<'on' | 'none' | 'off' | 'capped'> {
  return judge ? allowanceOf(db, orgId, clock.now()) : 'none'
}

const refusals = { off: 'model/not_allowed', capped: 'model/cap_reached' } as const

type Ask = { readonly orgId: string; readonly lines: readonly ModelLine[] }

/**
 * Asks the configured model to draft something. What it is likely to cost is booked before anything is sent, and set
 * right afterwards whatever came of it.
 * @throws RequestRefused `model/not_configured`, `model/not_allowed`, `model/cap_reached`; else what `work` throws
 */
export async function asDraftingCall<T>(
  deps: DraftingCallDeps,
  { orgId, lines }: Ask,
  work: (model: Model, spent: NonNullable<StreamRequest['spent']>) => Promise<T>,
): Promise<T> {
  const { judge } = deps
  if (!judge) throw new RequestRefused('model/not_configured')
  const booking = await book(deps, orgId, judge.name, estimateUsage(lines, ''))
  if (booking.allowance !== 'on') throw new RequestRefused(refusals[booking.allowance])
  let cost: Usage | null = null
  try {
    return await work(judge, (usage) => void (cost = addUsage(cost, usage)))
  } finally {
    await booking.settle(cost)
  }
}

type Booking = {
  readonly allowance: Allowance
  /** Writes what all attempts cost over the estimate; null where the model was never reached. */
  settle(cost: Usage | null): Promise<void>
}

async function book(
  { db, newId, clock }: DraftingCallDeps,
  orgId: string,
  model: string,
  likely: Usage,
): Promise<Booking> {
  const id = newId()
  const now = clock.now()
  const own = and(eq(draftingCall.orgId, orgId), eq(draftingCall.id, id))
  const allowance = await bookTokens(db, { orgId, now }, (tx) =>
    tx.insert(draftingCall).values({ orgId, id, model, ...likely, createdAt: now }),
  )
  return {
    allowance,
    async settle(cost) {
      if (cost === null) await db.delete(draftingCall).where(own)
      else await db.update(draftingCall).set(cost).where(own)
    },
  }
}
