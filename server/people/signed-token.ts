import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * A link's secret that lies nowhere: what it is for, and a signature over that with the server's own secret. Whoever
 * has the database alone can make none, and changing what is signed makes those of before worthless.
 */
export function signToken(secret: string, purpose: string, id: string, signed: string): string {
  return `${packId(id)}${macOf(secret, purpose, id, signed)}`
}

/** Whose it claims to be, a UUID; null for what is no token at all. Nothing is proved by it. */
export function idInToken(token: string): string | null {
  const packed = token.slice(0, packedLength)
  if (token.length !== packedLength + macLength || !/^[\w-]+$/.test(token)) return null
  const hex = Buffer.from(packed, 'base64url').toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export function tokenHolds(
  secret: string,
  purpose: string,
  token: string,
  { id, signed }: { readonly id: string; readonly signed: string },
): boolean {
  const given = Buffer.from(token)
  const right = Buffer.from(signToken(secret, purpose, id, signed))
  return given.length === right.length && timingSafeEqual(given, right)
}

const packedLength = 22
/** 192 bits in base64. */
const macLength = 32

const packId = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')

const macOf = (secret: string, purpose: string, id: string, signed: string) =>
  createHmac('sha256', secret)
    .update(JSON.stringify([purpose, id, signed]))
    .digest('base64url')
    .slice(0, macLength)
