import { and, eq, max, ne } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import type { Beginning } from '../roleplay/beginning.ts'

/** When a person last met each variant of a scenario or room: runs of every kind, retakes too. */
export async function metVariants(
  db: Queryable,
  { orgId, userId }: { readonly orgId: string; readonly userId: string },
  scenarioSlug: string,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .select({ variant: roleplay.variant, at: max(roleplay.createdAt) })
    .from(roleplay)
    .where(
      and(
        eq(roleplay.orgId, orgId),
        eq(roleplay.ownerId, userId),
        eq(roleplay.scenarioSlug, scenarioSlug),
        ne(roleplay.purpose, 'preview'),
      ),
    )
    .groupBy(roleplay.variant)
  return new Map(rows.flatMap(({ variant, at }) => (at ? [[variant, at]] : [])))
}

/** Those that were never met; where all were, the one that lies longest ago. */
export function fairVariants(all: readonly string[], met: ReadonlyMap<string, Date>): readonly string[] {
  const unseen = all.filter((id) => !met.has(id))
  if (unseen.length > 0) return unseen
  return all.toSorted((a, b) => (met.get(a)?.getTime() ?? 0) - (met.get(b)?.getTime() ?? 0)).slice(0, 1)
}

/** Seeds that are tried until one fits: with eight buyers' types and six variants one in 1,536 does. */
const mostSeeds = 20_000

/**
 * The first seed from `from` on that plays one of `variants` with buyers of the given types. Where no seed does, as an
 * author has changed who can be moved since, everybody meets the types that there are: the first of a fair variant.
 */
export function fairSeed(
  from: number,
  variants: readonly string[],
  movers: Readonly<Record<string, boolean>>,
  variantOf: (seed: number) => string,
  beginWith: (seed: number) => Pick<Beginning, 'world'>,
): number {
  let fallback: number | null = null
  for (let i = 0; i < mostSeeds; i++) {
    const seed = (from + i) % 2 ** 31
    if (!variants.includes(variantOf(seed))) continue
    fallback ??= seed
    const { byBuyer } = beginWith(seed).world
    if (Object.entries(byBuyer).every(([id, { mover }]) => (movers[id] ?? mover) === mover)) return seed
  }
  if (fallback === null) throw new Error('no seed plays any of the variants')
  return fallback
}
