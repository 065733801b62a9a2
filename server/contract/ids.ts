import * as z from 'zod'

/** Ids are UUIDs; those of roleplays and turns are made by the client (version 7) so that a lost answer can be asked for again. */
export const uuid = z.uuid()
export const orgId = uuid
export const roleplayId = uuid
export const turnId = uuid
/** Library ids: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)

/** The longest rep turn, in UTF-16 units after normalisation (NFC). */
export const maxTurnLength = 4000

/** An observer sees figures of groups, never a person. Who is rep and coach is a player-coach. */
export const roles = ['rep', 'coach', 'manager', 'author', 'admin', 'observer'] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>
