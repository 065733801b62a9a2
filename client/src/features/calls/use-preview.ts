import { useQuery } from '@tanstack/react-query'
import type { CallSide } from '#contract/call.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import type { Source } from './file-content.ts'
import type { Redaction } from './redaction-step.tsx'

export type Draft = {
  readonly source: Source
  readonly sides: readonly { readonly speaker: string; readonly side: CallSide }[]
  readonly redaction: Redaction
}

/** A draft as it is sent; the same to look at it as to store it. */
export const bodyOf = ({ source, sides, redaction }: Draft) => ({
  file: source.file,
  timeline: source.timeline,
  sides: [...sides],
  redact: redaction.on ? { keep: [...redaction.keep], also: [...redaction.also] } : null,
})

/** What a draft comes to, asked again whenever it changes; the last answer stays until the next one is there. */
export function usePreview(draft: Draft | null) {
  const orgId = useOrgId()
  return useQuery({
    // By the number of the source: the file itself would be compared and kept with every change.
    queryKey: [orgId, 'call-preview', draft?.source.id, draft?.sides, draft?.redaction],
    queryFn: ({ signal }) =>
      draft
        ? call('previewCall', { params: { orgId }, body: bodyOf(draft) }, signal)
        : Promise.reject(new Error('no draft')),
    enabled: draft !== null,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    placeholderData: (previous, query) => (query?.queryKey[2] === draft?.source.id ? previous : undefined),
  })
}
