import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/db.ts'
import type { personaVersion, rubricVersion, scenarioVersion } from '../../db/schema/library.ts'
import { bodyHash } from '../body-hash.ts'

type VersionTable = typeof personaVersion | typeof scenarioVersion | typeof rubricVersion

/** The id of this exact content in this organisation; stored the first time it is used, found afterwards. */
export async function pinVersion(
  tx: Tx,
  table: VersionTable,
  orgId: string,
  version: { readonly newId: string; readonly slug: string; readonly body: unknown },
): Promise<string> {
  const hash = bodyHash(version.body)
  const [made] = await tx
    .insert(table)
    .values({ orgId, id: version.newId, slug: version.slug, hash, body: version.body })
    .onConflictDoNothing({ target: [table.orgId, table.slug, table.hash] })
    .returning({ id: table.id })
  if (made) return made.id
  const [known] = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.orgId, orgId), eq(table.slug, version.slug), eq(table.hash, hash)))
  if (!known) throw new Error('a version was neither made nor found')
  return known.id
}
