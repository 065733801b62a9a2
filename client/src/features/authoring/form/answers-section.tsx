import { counted } from '../../../components/when.ts'
import { valueAt } from '../field-path.ts'
import { ItemList } from './item-list.tsx'
import { LinesField } from './lines-field.tsx'
import { NumberField } from './number-field.tsx'
import { Section } from './section.tsx'
import { TextField } from './text-field.tsx'
import { useForm } from './form-context.ts'
import { textOf } from './use-opened.ts'

const lengthOf = (value: unknown, field: string) => {
  const found = valueAt(value, [field])
  return Array.isArray(found) ? found.length : 0
}

export function AnswersSection() {
  const count = lengthOf(useForm().draft.value, 'answers')
  return (
    <Section name="answers" title="Answers" amount={String(count)}>
      <ItemList
        path={['answers']}
        noun="answer"
        most={60}
        titleOf={({ value }) => textOf(value, ['topics', 0]) || 'Not asked yet'}
        noteOf={({ value }) =>
          [
            counted(lengthOf(value, 'open'), '{n} wording', '{n} wordings'),
            ...(lengthOf(value, 'guarded') > 0 ? [`open from trust ${textOf(value, ['openAt'])}`] : []),
          ].join(', ')
        }
        blank={(id) => ({ id, topics: [], open: [] })}
      >
        {({ path }) => (
          <>
            <LinesField
              path={[...path, 'topics']}
              label="Asked as"
              help="How reps put this question; two to eight wordings work best."
            />
            <LinesField path={[...path, 'open']} label="Answer" />
            <LinesField path={[...path, 'guarded']} label="Answer while trust is low" optional />
            <NumberField path={[...path, 'openAt']} label="Open from this much trust" optional />
            <TextField path={[...path, 'id']} label="Id" />
          </>
        )}
      </ItemList>
    </Section>
  )
}
