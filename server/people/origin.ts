import type { Config } from '../config.ts'

/**
 * Whether a page of `origin` may use this server. With PUBLIC_URL only that one may; without it (development) the
 * address the browser itself asked for, so that localhost, 127.0.0.1 and a name in the local network all work.
 */
export function originAllowed(
  config: Pick<Config, 'publicUrl'>,
  origin: string,
  host: string | undefined,
): boolean {
  if (config.publicUrl !== null && origin === config.publicUrl) return true
  if (config.publicUrl !== null || host === undefined) return false
  return URL.canParse(origin) && new URL(origin).host === host
}
