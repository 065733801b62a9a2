import { createHash } from 'node:crypto'

/** sha256 in hex of a text, or of a value's JSON: tells "the same again" from "the same id, other words". */
export function bodyHash(body: unknown): string {
  return createHash('sha256')
    .update(typeof body === 'string' ? body : JSON.stringify(body))
    .digest('hex')
}
