import { useMemo, useState } from 'react'
import type { AuthoredChange, AuthoredView, ReadAuthored } from '#contract/authoring.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { RequestFailed } from '../../api/problem.ts'
import { useSavedText } from '../../components/writing/use-saved-text.ts'
import { withChanges } from './changed-value.ts'
import { pathOf, valueAt, within, type Path } from './field-path.ts'

export type Finding = ReadAuthored['check']['mistakes'][number]

/** A persona or scenario under the author's hands: text, form and what the server says of both. */
export function useAuthoredDraft(view: AuthoredView) {
  const orgId = useOrgId()
  const { kind, id } = view
  const [read, setRead] = useState<Pick<ReadAuthored, 'value' | 'check'>>(view)
  const [readable, setReadable] = useState(view.value)
  const take = (next: Pick<ReadAuthored, 'value' | 'check'>) => {
    setRead(next)
    if (next.value !== null) setReadable(next.value)
  }
  const text = useSavedText<AuthoredChange>({
    source: view.source,
    revision: view.draft?.revision ?? 0,
    send: async ({ source, changes, revision }) => {
      const body = { source, revision, ...(changes.length > 0 ? { changes: [...changes] } : {}) }
      const { draft, ...next } = await call('saveAuthored', { params: { orgId, kind, id }, body })
      take(next)
      return { source: next.source, revision: draft.revision }
    },
  })
  const { changes, settled, error, enter } = text
  const value = useMemo(() => withChanges(readable, changes), [readable, changes])
  const { check } = read
  const placed = useMemo(() => {
    const place = (all: readonly Finding[]) =>
      all.map((one) => ({ ...one, path: pathOf(readable, one.field) }))
    return { mistakes: place(check.mistakes), gaps: place(check.gaps) }
  }, [check, readable])
  const refused = error instanceof RequestFailed ? error.code : null
  /** What somebody else has stored; before one text is chosen over the other, mine gets all that I entered. */
  const loadTheirs = async (): Promise<AuthoredView> => {
    if (changes.length > 0) {
      const body = { kind, id, source: text.source, changes: [...changes] }
      const whole = await call('checkAuthored', { params: { orgId }, body })
      take(whole)
      text.entered(whole.source)
    }
    return call('authored', { params: { orgId, kind, id } })
  }
  return {
    ...text,
    /** As the form shows it: what could be read last, with entries that are not in the text yet. */
    value,
    /** Whether the text can be read as it is; while it cannot, the form waits. */
    readable: read.value !== null,
    check,
    conflict: refused === 'authoring/draft_changed',
    loadTheirs,
    /** Entries of the form that could not be written into the text. */
    unwritable: refused === 'authoring/invalid' && changes.length > 0,
    at: (path: Path) => valueAt(value, path),
    set: (path: Path, next: AuthoredChange['value']) =>
      enter([{ path: [...path], ...(next === undefined ? {} : { value: next }) }], path.join('.')),
    /** What is wrong with a field itself, said as long as it still says what was checked. */
    mistakesAt: (path: Path) =>
      settled
        ? placed.mistakes.filter((one) => one.path.length === path.length && within(one.path, path))
        : [],
    gapsAt: (path: Path) =>
      placed.gaps.filter((one) => one.path.length === path.length && within(one.path, path)),
    /** How much there is to look at within a field and all that it holds. */
    countIn: (path: Path) => ({
      mistakes: placed.mistakes.filter((one) => within(one.path, path)).length,
      gaps: placed.gaps.filter((one) => within(one.path, path)).length,
    }),
    take: (theirs: AuthoredView) => {
      take(theirs)
      text.take({ source: theirs.source, revision: theirs.draft?.revision ?? 0 })
    },
  }
}

export type AuthoredDraft = ReturnType<typeof useAuthoredDraft>
