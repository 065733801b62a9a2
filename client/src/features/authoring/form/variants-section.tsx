import { Text } from '@mantine/core'
import { ChoiceField } from './choice-field.tsx'
import { IdsField } from './ids-field.tsx'
import { ItemList } from './item-list.tsx'
import { Section } from './section.tsx'
import { TextField } from './text-field.tsx'
import { useForm } from './form-context.ts'
import { choicesIn } from './use-choices.ts'
import { textOf } from './use-opened.ts'

type Props = { readonly persona: unknown }

export function VariantsSection({ persona }: Props) {
  const variants = useForm().draft.at(['variants'])
  const objections = choicesIn(persona, 'objections', 'concern')
  return (
    <Section name="variants" title="Variants" amount={String(Array.isArray(variants) ? variants.length : 0)}>
      <Text size="sm" c="dimmed">
        The same on the surface, another concern beneath. One is drawn for each roleplay.
      </Text>
      <ItemList
        path={['variants']}
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
      </ItemList>
    </Section>
  )
}

export function QuickStartSection({ persona }: Props) {
  const lines = useForm().draft.at(['quickStart'])
  return (
    <Section
      name="quickStart"
      title="Lines for the first page"
      amount={String(Array.isArray(lines) ? lines.length : 0)}
    >
      <ItemList
        path={['quickStart']}
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
      </ItemList>
    </Section>
  )
}
