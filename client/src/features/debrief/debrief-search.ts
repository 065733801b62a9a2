/** What of the debrief stands in its address. */
export type DebriefSearch = {
  readonly turn?: number
  readonly view?: 'evidence'
  /** A criterion or a dimension. */
  readonly code?: string
  readonly polarity?: 'helped' | 'cost'
  /** An earlier scorecard. */
  readonly card?: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The address as it can be used; what cannot is left out. */
export function readDebriefSearch(search: Readonly<Record<string, unknown>>): DebriefSearch {
  const { turn, view, code, polarity, card } = search
  const n = Number(turn)
  return {
    ...(Number.isInteger(n) && n > 0 ? { turn: n } : {}),
    ...(view === 'evidence' ? { view } : {}),
    ...(typeof code === 'string' && /^[A-Za-z0-9_]{1,40}$/.test(code) ? { code } : {}),
    ...(polarity === 'helped' || polarity === 'cost' ? { polarity } : {}),
    ...(typeof card === 'string' && uuid.test(card) ? { card } : {}),
  }
}
