import classes from './form.module.css'
import { LinesField } from './lines-field.tsx'
import { ListSection } from './list-section.tsx'
import { NumberField } from './number-field.tsx'
import { TextField } from './text-field.tsx'
import { textOf } from './use-opened.ts'

export function FactsSection() {
  return (
    <ListSection
      name="facts"
      title="Offer and facts"
      about="What the rep may truthfully say. A claim outside it is noticed; a number or a name makes a wrong one show."
      first={
        <div className={classes['pair']}>
          <TextField path={['offer', 'name']} label="Offer" />
          <TextField path={['offer', 'summary']} label="What it is" long />
        </div>
      }
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
    </ListSection>
  )
}
