import { ChoiceField } from './choice-field.tsx'
import { LinesField } from './lines-field.tsx'
import { Section } from './section.tsx'
import { speakerChoices } from './words.ts'

export function OpeningSection() {
  return (
    <Section name="opening" title="Opening">
      <ChoiceField path={['opening', 'by']} label="Who speaks first" choices={speakerChoices} />
      <LinesField
        path={['opening', 'lines']}
        label="The buyer’s first words"
        help="Said first, or as the answer to a greeting."
      />
    </Section>
  )
}
