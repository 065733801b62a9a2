import type { Db } from '../db/db.ts'
import type { Handlers } from '../http/handler.ts'
import { agreementView } from './agreement-view.ts'

/** The endpoint about how far coaches and the scorer agree. */
export const agreementHandlers = (db: Db): Pick<Handlers, 'agreement'> => ({
  agreement: ({ access }) => agreementView(db, access.org.orgId),
})
