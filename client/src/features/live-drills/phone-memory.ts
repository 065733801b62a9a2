import { v7 } from 'uuid'

/** Which phone this is in one live drill: gone with the tab, and known to nobody but itself. */
export function phoneIn(code: string): string {
  const key = `conviction.live.${code}`
  try {
    const known = sessionStorage.getItem(key)
    if (known !== null) return known
    const made = v7()
    sessionStorage.setItem(key, made)
    return made
  } catch {
    // Storage is off: a reload is another phone.
    return v7()
  }
}
