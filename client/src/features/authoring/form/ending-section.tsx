import { ChoiceField } from './choice-field.tsx'
import classes from './form.module.css'
import { LinesField } from './lines-field.tsx'
import { Section } from './section.tsx'
import { TextField } from './text-field.tsx'
import { endingChoices } from './words.ts'

export function EndingSection() {
  return (
    <Section name="ending" title="Ending">
      <TextField path={['commitment', 'terms']} label="What counts as the commitment" long />
      <LinesField path={['commitment', 'lines']} label="How the buyer says it" help="With its terms." />
      <div className={classes['pair']}>
        <ChoiceField
          path={['rightEnding', 'mover']}
          label="Right ending if they can be moved"
          choices={endingChoices}
        />
        <ChoiceField
          path={['rightEnding', 'holder']}
          label="Right ending if they cannot"
          choices={endingChoices}
        />
      </div>
    </Section>
  )
}
