import type { Queryable } from '../../db/db.ts'
import { findRoleplay, type RoleplayKey } from './rows.ts'

/** Whether it is an author's talk with a draft: such a one is never scored. */
export async function isPreview(db: Queryable, key: RoleplayKey): Promise<boolean> {
  return (await findRoleplay(db, key))?.purpose === 'preview'
}
