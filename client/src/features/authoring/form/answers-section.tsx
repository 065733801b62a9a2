import { counted } from '../../../components/when.ts'
import { valueAt } from '../field-path.ts'
import { LinesField } from './lines-field.tsx'
import { ListSection } from './list-section.tsx'
import { NumberField } from './number-field.tsx'
import { TextField } from './text-field.tsx'
import { textOf } from './use-opened.ts'

const lengthOf = (value: unknown, field: string) => {
  const found = valueAt(value, [field])
  return Array.isArray(found) ? found.length : 0
}

export function AnswersSection() {
  return (
    <ListSection
      name="answers"
      title="Answers"
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
    </ListSection>
  )
}
