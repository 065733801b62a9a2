import { Textarea } from '@mantine/core'
import { useId } from 'react'
import type { RubricCheck } from '#contract/rubric.ts'
import writing from '../../components/writing/writing.module.css'
import classes from './rubrics.module.css'
import type { Draft } from './use-draft.ts'
import type { Path } from './rubric-source.ts'

type Finding = RubricCheck['findings'][number]

/** The field's text with the vague words underlined, and what to write instead. */
function Findings({ text, findings }: { readonly text: string; readonly findings: readonly Finding[] }) {
  return (
    <ul className={classes['findings']}>
      {findings.map(({ start, end, remedy }) => (
        <li key={`${start}-${end}`}>
          <q>
            {start > 30 ? `…${text.slice(start - 30, start)}` : text.slice(0, start)}
            <u>{text.slice(start, Math.min(end, start + 60))}</u>
            {text.slice(end, end + 20)}
          </q>{' '}
          {remedy}
        </li>
      ))}
    </ul>
  )
}

type Props = {
  readonly draft: Draft
  readonly path: Path
  readonly label: string
  readonly value: string
  /** An emptied field is taken out rather than left blank. */
  readonly optional?: boolean
}

/** One text of a rubric, with what is wrong or vague in it right beneath. */
export function CheckedText({ draft, path, label, value, optional = false }: Props) {
  const id = useId()
  const at = path.join('.')
  const findings = draft.findingsAt(at)
  const mistakes = draft.mistakesAt(at)
  return (
    <div>
      <Textarea
        label={label}
        rows={2}
        classNames={{ input: writing['text'] ?? '' }}
        value={value}
        error={mistakes.length > 0 ? mistakes.map(({ message }) => message).join(' ') : undefined}
        aria-describedby={findings.length > 0 ? id : undefined}
        onChange={(event) => {
          const text = event.currentTarget.value
          draft.set(path, optional && text === '' ? undefined : text)
        }}
      />
      <div id={id} aria-live="polite">
        {findings.length > 0 ? <Findings text={value} findings={findings} /> : null}
      </div>
    </div>
  )
}
