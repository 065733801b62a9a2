import { readEvidenceSearch, type EvidenceSearch } from '../../components/scorecard/evidence-search.ts'

/** What of the debrief stands in its address. */
export type DebriefSearch = EvidenceSearch & {
  readonly view?: 'evidence'
  /** An earlier scorecard. */
  readonly card?: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The address as it can be used; what cannot is left out. */
export function readDebriefSearch(search: Readonly<Record<string, unknown>>): DebriefSearch {
  const { view, card } = search
  return {
    ...readEvidenceSearch(search),
    ...(view === 'evidence' ? { view } : {}),
    ...(typeof card === 'string' && uuid.test(card) ? { card } : {}),
  }
}
