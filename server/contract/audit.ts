import * as z from 'zod'
import { uuid } from './ids.ts'

/**
 * One entry of the record. `action` is the endpoint's name, or for what no endpoint did a name of the form `area/what`.
 * `detail` holds ids, codes and field names only. Names are those of now; null for somebody who was erased.
 */
export const auditEntryView = z.object({
  id: uuid,
  at: z.iso.datetime(),
  action: z.string(),
  actor: z.object({ userId: uuid, name: z.string().nullable() }).nullable(),
  person: z.object({ userId: uuid, name: z.string().nullable() }).nullable(),
  subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
  detail: z.record(z.string(), z.unknown()),
})
export type AuditEntryView = z.infer<typeof auditEntryView>

export const auditPage = z.object({ entries: z.array(auditEntryView), next: uuid.nullable() })
export type AuditPage = z.infer<typeof auditPage>

export const auditQuery = z.strictObject({
  cursor: uuid.optional(),
  /** Only what this person did or what is about them. */
  userId: uuid.optional(),
  /** Only reading or only changing. */
  kind: z.enum(['seen', 'changed']).optional(),
})
