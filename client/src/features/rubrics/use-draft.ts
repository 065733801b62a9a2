import { useMutation } from '@tanstack/react-query'
import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { RubricCheck, RubricView } from '#contract/rubric.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { RequestFailed } from '../../api/problem.ts'
import { begun, stepped } from './history.ts'
import { readSource, textAt, withValue, type FormRubric, type Path } from './rubric-source.ts'

/** Typing pauses this long before it is saved and checked. */
const pauseMs = 600

type Saved = { readonly source: string; readonly check: RubricCheck; readonly form: FormRubric | null }

/** A draft on screen: one text that form and YAML both show, with undo, autosave and what the check says of it. */
export function useDraft(view: RubricView) {
  const orgId = useOrgId()
  const [history, step] = useReducer(stepped, view.source, begun)
  const { present: source } = history
  const [saved, setSaved] = useState<Saved>(() => ({
    source: view.source,
    check: view.check,
    form: readSource(view.source),
  }))
  const [revision, setRevision] = useState(view.draft?.revision ?? 0)
  const form = useMemo(() => readSource(source), [source])
  const [lastForm, setLastForm] = useState(form)
  if (form !== null && form !== lastForm) setLastForm(form)
  const save = useMutation({
    mutationFn: (wanted: string) =>
      call('saveRubricDraft', {
        params: { orgId, rubricId: view.id },
        body: { source: wanted, revision },
      }),
    onSuccess: ({ draft, check }, wanted) => {
      setRevision(draft.revision)
      setSaved({ source: wanted, check, form: readSource(wanted) })
    },
  })
  const { isPending, isError, mutate } = save
  const settled = source === saved.source
  useEffect(() => {
    if (settled || isPending || isError) return undefined
    const timer = setTimeout(() => mutate(source), pauseMs)
    return () => clearTimeout(timer)
  }, [source, settled, isPending, isError, mutate])
  useEffect(() => {
    if (settled) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [settled])
  // Who leaves the page within the pause still finds it there; a refusal means that somebody decided otherwise.
  const left = useRef<(() => Promise<unknown>) | null>(null)
  useEffect(() => {
    left.current =
      settled || isError
        ? null
        : () => call('saveRubricDraft', { params: { orgId, rubricId: view.id }, body: { source, revision } })
  })
  useEffect(() => () => void left.current?.().catch(() => null), [])
  // A save under way is left alone: forgotten, it would be followed by one on the revision before it.
  const tryAgain = () => {
    if (isError) save.reset()
  }
  const write = (next: string, tag: string) => {
    tryAgain()
    step({ type: 'set', source: next, tag, at: Date.now() })
  }
  return {
    source,
    form,
    /** What could be read last, to show while the text cannot be read. */
    lastForm,
    /** Whether what is on screen is stored and checked. */
    settled,
    saving: isPending,
    error: save.error,
    conflict: save.error instanceof RequestFailed && save.error.code === 'rubric/draft_changed',
    check: saved.check,
    revision,
    write,
    set: (path: Path, value: unknown) => write(withValue(source, path, value), path.join('.')),
    /** What the check found in a field, as long as the field still says what was checked. */
    findingsAt: (path: string) => {
      const text = textAt(form, path)
      return text !== null && text === textAt(saved.form, path)
        ? saved.check.findings.filter((one) => one.path === path)
        : []
    },
    mistakesAt: (path: string) => (settled ? saved.check.mistakes.filter(({ field }) => field === path) : []),
    undo: history.past.length > 0 ? () => (tryAgain(), step({ type: 'undo' })) : null,
    redo: history.future.length > 0 ? () => (tryAgain(), step({ type: 'redo' })) : null,
    again: tryAgain,
    /** Goes on with this text on top of what somebody else has stored. */
    over: (theirs: number) => {
      setRevision(theirs)
      save.reset()
    },
    /** Goes on with what somebody else has stored; one's own text is one undo away. */
    take: (theirs: RubricView) => {
      setRevision(theirs.draft?.revision ?? 0)
      setSaved({ source: theirs.source, check: theirs.check, form: readSource(theirs.source) })
      write(theirs.source, 'theirs')
    },
  }
}

export type Draft = ReturnType<typeof useDraft>
