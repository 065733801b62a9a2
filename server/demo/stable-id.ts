import { createHash } from 'node:crypto'

/** The same id for the same thing of the same demo, so that writing it again after a crash finds what is there. */
export function stableId(orgId: string, what: string): string {
  const hex = createHash('sha256').update(`${orgId} ${what}`).digest('hex')
  // Version 8 of RFC 9562: a form of one's own.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
