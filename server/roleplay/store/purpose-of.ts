import type { Queryable } from '../../db/db.ts'
import { findRoleplay, type RoleplayKey, type RoleplayRow } from './rows.ts'

/** What a roleplay is for; null where there is none. */
export async function purposeOf(db: Queryable, key: RoleplayKey): Promise<RoleplayRow['purpose'] | null> {
  return (await findRoleplay(db, key))?.purpose ?? null
}
