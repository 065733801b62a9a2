/**
 * Whether a browser at `origin` may open a socket. Socket.IO's own `cors.origin` does not stop a cross-site
 * WebSocket, cookies and all, so this is asked for every handshake. Without an origin it is no browser, and has no
 * cookie that somebody else could ride on.
 */
export function originAllowed(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string | null,
): boolean {
  if (origin === undefined) return true
  if (publicUrl !== null && origin === publicUrl) return true
  if (!URL.canParse(origin) || host === undefined) return false
  return new URL(origin).host === host && publicUrl === null
}
