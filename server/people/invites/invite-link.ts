import type { invite } from '../../db/schema/invites.ts'
import { signToken, tokenHolds } from '../signed-token.ts'

type Row = typeof invite.$inferSelect

const purpose = 'invite'
const signed = ({ linkVersion }: Pick<Row, 'linkVersion'>) => String(linkVersion)

/** The address that opens an invitation. */
export const inviteLink = (secret: string, baseUrl: string, row: Pick<Row, 'id' | 'linkVersion'>): string =>
  `${baseUrl}/join/${signToken(secret, purpose, row.id, signed(row))}`

export const opensInvite = (secret: string, token: string, row: Pick<Row, 'id' | 'linkVersion'>): boolean =>
  tokenHolds(secret, purpose, token, { id: row.id, signed: signed(row) })

export type InviteStatus = 'waiting' | 'used' | 'expired' | 'revoked'

export function statusOf(
  row: Pick<Row, 'revokedAt' | 'uses' | 'maxUses' | 'expiresAt'>,
  now: Date,
): InviteStatus {
  if (row.uses >= row.maxUses) return 'used'
  if (row.revokedAt !== null) return 'revoked'
  return row.expiresAt <= now ? 'expired' : 'waiting'
}

export const isOpen = (row: Parameters<typeof statusOf>[0], now: Date) => statusOf(row, now) === 'waiting'
