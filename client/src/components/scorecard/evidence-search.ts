/** What of a scored conversation stands in its address: the chosen turn and what of the evidence is shown. */
export type EvidenceSearch = {
  readonly turn?: number
  /** A criterion or a dimension. */
  readonly code?: string
  readonly polarity?: 'helped' | 'cost'
}

/** The address as it can be used; what cannot is left out. */
export function readEvidenceSearch(search: Readonly<Record<string, unknown>>): EvidenceSearch {
  const { turn, code, polarity } = search
  const n = Number(turn)
  return {
    ...(Number.isInteger(n) && n > 0 ? { turn: n } : {}),
    ...(typeof code === 'string' && /^[A-Za-z0-9_]{1,40}$/.test(code) ? { code } : {}),
    ...(polarity === 'helped' || polarity === 'cost' ? { polarity } : {}),
  }
}
