import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { PackAnswers, PackView } from '#contract/pack.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { packQuery, packsQuery } from '../../api/pack-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { sameAnswers } from './answer-words.ts'

/** Typing pauses this long before it is saved and checked. */
const pauseMs = 600

type Written = Pick<PackView, 'answers' | 'revision' | 'name' | 'check' | 'draft'>

/** The page, and whoever comes back to it, sees what was saved last; the list asks for it when it is shown again. */
function shown(orgId: string, packId: string, written: Written): void {
  queryClient.setQueryData(packQuery(orgId, packId).queryKey, (before) =>
    before ? { ...before, ...written } : before,
  )
  const { queryKey } = packsQuery(orgId)
  void queryClient.invalidateQueries({ queryKey, exact: true, refetchType: 'none' })
}

/** The ten answers on screen: saved as they are written, with what the check says of them. */
export function usePackDraft(view: PackView) {
  const orgId = useOrgId()
  const [answers, setAnswers] = useState(view.answers)
  const [saved, setSaved] = useState(() => ({
    answers: view.answers,
    revision: view.revision,
    check: view.check,
    draft: view.draft,
    name: view.name,
  }))
  const save = useMutation({
    mutationFn: (wanted: PackAnswers) =>
      call('savePack', {
        params: { orgId, packId: view.id },
        body: { answers: wanted, revision: saved.revision },
      }),
    onSuccess: (stored, wanted) => {
      setSaved({ answers: wanted, ...stored })
      shown(orgId, view.id, { answers: wanted, ...stored })
    },
  })
  const { isPending, isError, mutate } = save
  const settled = answers === saved.answers
  useEffect(() => {
    if (settled || isPending || isError) return undefined
    const timer = setTimeout(() => mutate(answers), pauseMs)
    return () => clearTimeout(timer)
  }, [answers, settled, isPending, isError, mutate])
  useEffect(() => {
    if (settled) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [settled])
  // Who leaves the page within the pause still finds it there.
  const left = useRef<(() => Promise<unknown>) | null>(null)
  useEffect(() => {
    left.current =
      settled || isError || isPending
        ? null
        : async () => {
            const body = { answers, revision: saved.revision }
            const stored = await call('savePack', { params: { orgId, packId: view.id }, body })
            shown(orgId, view.id, { answers, ...stored })
          }
  })
  useEffect(() => () => void left.current?.().catch(() => null), [])
  return {
    answers,
    set: (more: Partial<PackAnswers>) => {
      if (isError) save.reset()
      setAnswers((now) => ({ ...now, ...more }))
    },
    settled,
    saving: isPending,
    error: save.error,
    again: () => save.reset(),
    /** The answers that were on screen when they were last the same as what is stored. */
    begunOn: saved.answers,
    /** Goes on with these answers on top of what somebody else has stored. */
    over: ({ answers: theirs, revision, check, draft, name }: PackView, chosen: PackAnswers) => {
      save.reset()
      setSaved({ answers: theirs, revision, check, draft, name })
      setAnswers(sameAnswers(chosen, theirs) ? theirs : chosen)
    },
    check: saved.check,
    revision: saved.revision,
    /** What was saved has become a version: the answers on screen go on from it. */
    published: ({ revision, check, draft, name }: PackView) =>
      setSaved((now) => ({ ...now, revision, check, draft, name })),
    /** Whether what is saved says something else than what is live. */
    isDraft: saved.draft,
  }
}

export type PackDraft = ReturnType<typeof usePackDraft>
