import type { Path } from '../field-path.ts'
import { ChoiceField, SwitchField } from './choice-field.tsx'
import classes from './form.module.css'
import { useForm } from './form-context.ts'
import { LinesField } from './lines-field.tsx'
import { ListSection } from './list-section.tsx'
import { NumberField } from './number-field.tsx'
import { TextField } from './text-field.tsx'
import { choicesIn } from './use-choices.ts'
import { textOf } from './use-opened.ts'
import { kindChoices } from './words.ts'
import { objectionWords } from '../../../components/words.ts'

const blank = (id: string) => ({
  id,
  kind: 'none',
  belief: '',
  discloseAt: 0.5,
  topics: [],
  surface: [],
  insist: [],
  hint: [],
  concern: '',
  reveal: [],
  explore: [],
  weigh: [],
  resolved: [],
  hardened: [],
  softens: '',
  hardens: '',
})

export function ObjectionsSection() {
  return (
    <ListSection
      name="objections"
      title="Objections"
      about="In the order in which they come up: as heard, what it means, what softens and hardens it, when it shows."
      noun="objection"
      most={6}
      ordered
      titleOf={({ value: one }) => textOf(one, ['surface', 0]) || 'Not worded yet'}
      noteOf={({ value: one }) =>
        `${objectionWords[textOf(one, ['kind'])] ?? 'No kind yet'}. ${textOf(one, ['concern'])}`
      }
      blank={blank}
    >
      {({ path }) => <Ladder path={path} />}
    </ListSection>
  )
}

/** One objection, from what is heard down to what settles it. */
function Ladder({ path }: { readonly path: Path }) {
  const { draft } = useForm()
  const at = (field: string) => [...path, field]
  return (
    <ol className={classes['ladder']}>
      <li>
        <h3>As heard</h3>
        <LinesField path={at('surface')} label="First said" />
        <LinesField path={at('insist')} label="Said again, harder" />
        <SwitchField path={at('volunteered')} label="Comes up by itself" standard />
        <LinesField
          path={at('topics')}
          label="Touched by"
          help="Short paraphrases of what a rep would say."
        />
      </li>
      <li>
        <h3>What it means</h3>
        <LinesField path={at('hint')} label="Cues that something lies beneath" />
        <TextField
          path={at('concern')}
          label="What it really is"
          help="For the debrief; never shown in a run."
          long
        />
        <div className={classes['pair']}>
          <ChoiceField path={at('kind')} label="Kind" choices={kindChoices} />
          <ChoiceField
            path={at('belief')}
            label="Belief it stands against"
            choices={choicesIn(draft.value, 'beliefs', 'proposition')}
          />
        </div>
      </li>
      <li>
        <h3>What softens, what hardens</h3>
        <TextField path={at('softens')} label="Softens" long />
        <TextField path={at('hardens')} label="Hardens" long />
      </li>
      <li>
        <h3>When it shows</h3>
        <NumberField path={at('discloseAt')} label="From this much trust" help="0 to 1; .4 to .6 is usual." />
        <LinesField path={at('reveal')} label="Said then" />
        <LinesField path={at('explore')} label="When asked further" />
      </li>
      <li>
        <h3>How it goes on</h3>
        <LinesField path={at('weigh')} label="Answered, being weighed" />
        <LinesField path={at('resolved')} label="Resolved" />
        <LinesField path={at('hardened')} label="Hardened" />
        <TextField path={at('id')} label="Id" help="Variants of scenarios name it by this." />
      </li>
    </ol>
  )
}
