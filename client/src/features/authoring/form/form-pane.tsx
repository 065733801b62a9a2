import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AuthoredKind } from '#contract/authoring.ts'
import writing from '../../../components/writing/writing.module.css'
import { Budget } from '../budget.tsx'
import type { AuthoredDraft } from '../use-authored-draft.ts'
import classes from './form.module.css'
import { FormContext } from './form-context.ts'
import { FindingsList } from './findings-list.tsx'
import { PersonaForm } from './persona-form.tsx'
import { ScenarioForm } from './scenario-form.tsx'
import type { useOpened } from './use-opened.ts'

type Props = {
  readonly draft: AuthoredDraft
  readonly kind: AuthoredKind
  readonly opened: ReturnType<typeof useOpened>
}

/** The draft as a form. While the YAML cannot be read it shows what could be read last, and waits. */
export function FormPane({ draft, kind, opened }: Props) {
  const [search, setSearch] = useState('')
  if (draft.value === null) {
    return <Text c="dimmed">The form appears once the YAML can be read.</Text>
  }
  const { isOpen, toggle } = opened
  return (
    <FormContext value={{ draft, search: search.trim().toLowerCase(), isOpen, toggle }}>
      <div className={classes['tools']}>
        <Budget check={draft.check} />
        <FindingsList draft={draft} onField={opened.reveal} />
        <TextInput
          type="search"
          aria-label="Find in the form"
          placeholder="Find in the form"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <fieldset disabled={!draft.readable} className={writing['form']}>
        <legend className={writing['hidden']}>As a form</legend>
        {draft.readable ? null : (
          <Text role="status" size="sm" mb="sm">
            The form waits until the YAML can be read again.
          </Text>
        )}
        {kind === 'persona' ? <PersonaForm /> : <ScenarioForm />}
      </fieldset>
    </FormContext>
  )
}
