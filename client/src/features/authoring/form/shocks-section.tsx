import { Text } from '@mantine/core'
import { ChoiceField } from './choice-field.tsx'
import classes from './form.module.css'
import { LinesField } from './lines-field.tsx'
import { ListSection } from './list-section.tsx'
import { NumberField } from './number-field.tsx'
import { TextField } from './text-field.tsx'
import { choicesIn } from './use-choices.ts'
import { textOf } from './use-opened.ts'

const jolts = [
  ['trust', 'Trust'],
  ['patience', 'Patience'],
  ['reactance', 'Resistance'],
] as const

export function ShocksSection({ persona }: { readonly persona: unknown }) {
  return (
    <ListSection
      name="shocks"
      title="News that breaks in"
      noun="piece of news"
      most={3}
      titleOf={({ value }) => textOf(value, ['lines', 0]) || 'Not written yet'}
      blank={(id) => ({ id, when: { exchange: 6 }, lines: [], concern: '' })}
    >
      {({ path }) => (
        <>
          <LinesField path={[...path, 'lines']} label="How the buyer breaks it" />
          <TextField path={[...path, 'concern']} label="What it means to them" long />
          <NumberField
            path={[...path, 'when', 'exchange']}
            label="From this exchange on"
            help="Or, in the YAML, from a trust or once an objection is raised."
            min={2}
            max={40}
            step={1}
            optional
          />
          <div className={classes['three']}>
            {jolts.map(([field, label]) => (
              <NumberField key={field} path={[...path, field]} label={label} min={-0.5} max={0.5} optional />
            ))}
          </div>
          <ChoiceField
            path={[...path, 'raises']}
            label="Objection that it puts on the table"
            none="None"
            choices={choicesIn(persona, 'objections', 'concern')}
          />
          <Text size="sm" c="dimmed">
            What it does to single beliefs is written in the YAML, under “beliefs”.
          </Text>
          <TextField path={[...path, 'id']} label="Id" />
        </>
      )}
    </ListSection>
  )
}
