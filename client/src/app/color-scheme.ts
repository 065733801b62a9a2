import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'

/** The same key as in public/color-scheme.js, which sets the scheme before the first paint. */
const key = 'conviction.color-scheme'

const isScheme = (value: unknown): value is MantineColorScheme =>
  value === 'light' || value === 'dark' || value === 'auto'

let onStorage: ((event: StorageEvent) => void) | null = null

/** Keeps light, dark or system in this browser; other tabs follow. */
export const colorSchemeManager: MantineColorSchemeManager = {
  get: (fallback) => {
    try {
      const stored = localStorage.getItem(key)
      return isScheme(stored) ? stored : fallback
    } catch {
      return fallback
    }
  },
  set: (value) => {
    try {
      localStorage.setItem(key, value)
    } catch {
      // Storage is off: the choice holds until the page is left.
    }
  },
  subscribe: (onUpdate) => {
    onStorage = (event) => {
      if (event.key === key && isScheme(event.newValue)) onUpdate(event.newValue)
    }
    window.addEventListener('storage', onStorage)
  },
  unsubscribe: () => {
    if (onStorage) window.removeEventListener('storage', onStorage)
    onStorage = null
  },
  clear: () => {
    try {
      localStorage.removeItem(key)
    } catch {
      // Nothing was stored.
    }
  },
}
