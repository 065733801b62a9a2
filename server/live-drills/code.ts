import { randomBytes } from 'node:crypto'
import { signToken, tokenHolds, idInToken } from '../people/signed-token.ts'

/** Without those that look like another: 32 signs, so that a byte's low bits choose one evenly. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Six signs: a thousand million codes, each good for some minutes. */
export const newLiveCode = (): string => Array.from(randomBytes(6), (byte) => signs[byte & 31] ?? '').join('')

const purpose = 'live-drill'
type Of = { readonly id: string; readonly closesAt: Date }
const signed = ({ id, closesAt }: Of) => `${id} ${closesAt.getTime()}`

/** Lets one phone answer one live drill, as long as that runs. */
export const ticketFor = (secret: string, phone: string, drill: Of): string =>
  signToken(secret, purpose, phone, signed(drill))

/** The phone that it was given to; null for a ticket of another drill, or none at all. */
export function phoneOf(secret: string, ticket: string, drill: Of): string | null {
  const id = idInToken(ticket)
  return id !== null && tokenHolds(secret, purpose, ticket, { id, signed: signed(drill) }) ? id : null
}
