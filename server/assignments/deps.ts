import type { Db } from '../db/db.ts'
import type { AssignmentEvents } from './events.ts'

export type AssignmentDeps = {
  readonly db: Db
  readonly clock: { now(): Date }
  readonly newId: () => string
  readonly assignmentEvents: AssignmentEvents
}
