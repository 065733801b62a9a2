import { useRef } from 'react'
import { v7 } from 'uuid'

/** The same request keeps its id until it succeeds, so that trying again never makes a second of what it makes. */
export function useStableId() {
  const kept = useRef<{ readonly key: string; readonly id: string } | null>(null)
  return {
    for: (request: unknown) => {
      const key = JSON.stringify(request)
      if (kept.current?.key !== key) kept.current = { key, id: v7() }
      return kept.current.id
    },
    forget: () => {
      kept.current = null
    },
  }
}
