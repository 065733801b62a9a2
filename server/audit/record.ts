import { v7 as uuidv7 } from 'uuid'
import type { Queryable } from '../db/db.ts'
import { auditEntry } from '../db/schema/audit.ts'
import type { AuditNote } from './audited.ts'

export type AuditRecord = AuditNote & {
  readonly orgId: string
  /** Null where the product did it by itself. */
  readonly actorId: string | null
  /** The endpoint's name, or `area/what`. */
  readonly action: string
}

/** Writes one entry; nothing ever changes it. */
export async function recordAudit(db: Queryable, entry: AuditRecord): Promise<void> {
  const { orgId, actorId, action, personId, subject, detail } = entry
  await db.insert(auditEntry).values({
    orgId,
    id: uuidv7(),
    actorId,
    action,
    personId: personId ?? null,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    detail: detail ?? {},
  })
}
