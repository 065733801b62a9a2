import type { Db } from '../db/db.ts'
import type { Handlers } from '../http/handler.ts'
import { auditLog } from './audit-log.ts'

/** Endpoints of the record: all of it for admins, and for everybody what others saw of theirs. */
export const createAuditHandlers = (db: Db): Pick<Handlers, 'auditLog' | 'seenOfMine'> => ({
  auditLog: ({ params, query }) => auditLog(db, { ...params, ...query }),
  seenOfMine: ({ params, query, access }) =>
    auditLog(db, { ...params, ...query, aboutOnly: access.caller.userId }),
})
