import { createContext, useContext } from 'react'
import type { Path } from '../field-path.ts'
import type { AuthoredDraft } from '../use-authored-draft.ts'

/** What every field and section of the form works on. */
export type FormState = {
  readonly draft: AuthoredDraft
  /** What is looked for, in lower case; empty where nothing is. */
  readonly search: string
  isOpen(key: string): boolean
  toggle(key: string): void
}

export const FormContext = createContext<FormState | null>(null)

export function useForm(): FormState {
  const state = useContext(FormContext)
  if (!state) throw new Error('A field stands outside of a form.')
  return state
}

/** The id of a field's element, by which a mistake leads to it. */
export const fieldId = (path: Path) => `field-${path.join('-')}`

/** Whether a part of the form holds what is looked for. */
export const holds = (search: string, ...parts: readonly unknown[]) =>
  search === '' || parts.some((part) => (JSON.stringify(part) ?? '').toLowerCase().includes(search))
