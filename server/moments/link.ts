import { createHash, randomBytes } from 'node:crypto'

/** Where the client shows a shared moment. */
export const momentPath = (token: string): string => `/m/${token}`

/** The secret of a link and what is kept of it: from the hash nobody can tell the link. */
export function newLink(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: tokenHashOf(token) }
}

export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
