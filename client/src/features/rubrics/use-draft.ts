import { useMemo, useState } from 'react'
import type { RubricCheck, RubricView } from '#contract/rubric.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { RequestFailed } from '../../api/problem.ts'
import { useSavedText } from '../../components/writing/use-saved-text.ts'
import { readSource, textAt, withValue, type FormRubric, type Path } from './rubric-source.ts'

type Checked = { readonly check: RubricCheck; readonly form: FormRubric | null }

/** A draft on screen: one text that form and YAML both show, with undo, autosave and what the check says of it. */
export function useDraft(view: RubricView) {
  const orgId = useOrgId()
  const [checked, setChecked] = useState<Checked>(() => ({
    check: view.check,
    form: readSource(view.source),
  }))
  const text = useSavedText({
    source: view.source,
    revision: view.draft?.revision ?? 0,
    send: async ({ source, revision }) => {
      const params = { orgId, rubricId: view.id }
      const { draft, check } = await call('saveRubricDraft', { params, body: { source, revision } })
      setChecked({ check, form: readSource(source) })
      return { source, revision: draft.revision }
    },
  })
  const { source, settled, write, error } = text
  const form = useMemo(() => readSource(source), [source])
  const [lastForm, setLastForm] = useState(form)
  if (form !== null && form !== lastForm) setLastForm(form)
  const { check } = checked
  return {
    ...text,
    form,
    /** What could be read last, to show while the text cannot be read. */
    lastForm,
    conflict: error instanceof RequestFailed && error.code === 'rubric/draft_changed',
    check,
    set: (path: Path, value: unknown) => write(withValue(source, path, value), path.join('.')),
    /** What the check found in a field, as long as the field still says what was checked. */
    findingsAt: (path: string) => {
      const said = textAt(form, path)
      return said !== null && said === textAt(checked.form, path)
        ? check.findings.filter((one) => one.path === path)
        : []
    },
    mistakesAt: (path: string) => (settled ? check.mistakes.filter(({ field }) => field === path) : []),
    /** Goes on with what somebody else has stored; one's own text is one undo away. */
    take: (theirs: RubricView) => {
      setChecked({ check: theirs.check, form: readSource(theirs.source) })
      text.take({ source: theirs.source, revision: theirs.draft?.revision ?? 0 })
    },
  }
}

export type Draft = ReturnType<typeof useDraft>
