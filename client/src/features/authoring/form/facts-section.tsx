import { Text } from '@mantine/core'
import classes from './form.module.css'
import { useForm } from './form-context.ts'
import { ItemList } from './item-list.tsx'
import { LinesField } from './lines-field.tsx'
import { NumberField } from './number-field.tsx'
import { Section } from './section.tsx'
import { TextField } from './text-field.tsx'
import { textOf } from './use-opened.ts'

export function FactsSection() {
  const facts = useForm().draft.at(['facts'])
  return (
    <Section name="facts" title="Offer and facts" amount={String(Array.isArray(facts) ? facts.length : 0)}>
      <div className={classes['pair']}>
        <TextField path={['offer', 'name']} label="Offer" />
        <TextField path={['offer', 'summary']} label="What it is" long />
      </div>
      <Text size="sm" c="dimmed">
        What the rep may truthfully say. A claim outside it is noticed; a number or a name makes a wrong one
        show.
      </Text>
      <ItemList
        path={['facts']}
        noun="fact"
        most={24}
        titleOf={({ value }) => textOf(value, ['subject']) || 'Not written yet'}
        noteOf={({ value }) => textOf(value, ['text'])}
        blank={(id) => ({ id, subject: '', text: '' })}
      >
        {({ path }) => (
          <>
            <TextField path={[...path, 'subject']} label="Subject" help="As it stands within a sentence." />
            <TextField path={[...path, 'text']} label="Fact" long />
            <div className={classes['pair']}>
              <NumberField
                path={[...path, 'number']}
                label="Number in it"
                min={-1e12}
                max={1e12}
                step={1}
                optional
              />
              <TextField path={[...path, 'unit']} label="Unit" optional />
            </div>
            <LinesField path={[...path, 'names']} label="Names in it" optional />
            <TextField path={[...path, 'denied']} label="What would be false to claim" optional />
            <TextField path={[...path, 'id']} label="Id" />
          </>
        )}
      </ItemList>
    </Section>
  )
}
