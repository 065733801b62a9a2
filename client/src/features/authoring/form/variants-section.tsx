import { ChoiceField } from './choice-field.tsx'
import { IdsField } from './ids-field.tsx'
import { ListSection } from './list-section.tsx'
import { TextField } from './text-field.tsx'
import { choicesIn } from './use-choices.ts'
import { textOf } from './use-opened.ts'

type Props = { readonly persona: unknown }

export function VariantsSection({ persona }: Props) {
  const objections = choicesIn(persona, 'objections', 'concern')
  return (
    <ListSection
      name="variants"
      title="Variants"
      about="The same on the surface, another concern beneath. One is drawn for each roleplay."
      noun="variant"
      most={8}
      titleOf={({ value }) => textOf(value, ['id'])}
      noteOf={({ value }) => {
        const id = textOf(value, ['objection'])
        return objections.find((one) => one.value === id)?.label ?? id
      }}
      blank={(id) => ({ id, objection: '', hiddenFacts: [] })}
    >
      {({ path }) => (
        <>
          <ChoiceField path={[...path, 'objection']} label="Concern that is live" choices={objections} />
          <IdsField
            path={[...path, 'hiddenFacts']}
            label="Hidden facts that hold"
            choices={choicesIn(persona, 'hiddenFacts', 'fact')}
          />
          <TextField path={[...path, 'id']} label="Id" />
        </>
      )}
    </ListSection>
  )
}

export function QuickStartSection({ persona }: Props) {
  return (
    <ListSection
      name="quickStart"
      title="Lines for the first page"
      noun="line"
      most={4}
      titleOf={({ value }) => textOf(value, ['line']) || 'Not written yet'}
      blank={() => ({ objection: '', line: '' })}
    >
      {({ path }) => (
        <>
          <TextField path={[...path, 'line']} label="Line" long />
          <ChoiceField
            path={[...path, 'objection']}
            label="Objection that it raises"
            choices={choicesIn(persona, 'objections', 'concern')}
          />
        </>
      )}
    </ListSection>
  )
}
