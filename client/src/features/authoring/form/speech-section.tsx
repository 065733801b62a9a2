import { Text, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { counted } from '../../../components/when.ts'
import classes from './form.module.css'
import { Counts } from './findings.tsx'
import { fieldId, holds, useForm } from './form-context.ts'
import { LinesField } from './lines-field.tsx'
import { Section } from './section.tsx'
import { textOf } from './use-opened.ts'
import { actGroups } from './words.ts'

const kinds = actGroups.reduce((sum, [, acts]) => sum + Object.keys(acts).length, 0)

/** Every kind of line, grouped by what the buyer does; closed ones show the first wording. */
export function SpeechSection() {
  const { draft, search } = useForm()
  const shown = actGroups.filter(([, acts]) =>
    Object.entries(acts).some(([act, label]) => holds(search, label, act, draft.at(['speech', act]))),
  )
  return (
    <Section name="speech" title="Lines" amount={`${kinds} kinds`}>
      {shown.map(([title, acts]) => (
        <div key={title}>
          <h3 className={classes['groupTitle']}>{title}</h3>
          <ul className={classes['itemList']}>
            {Object.entries(acts).map(([act, label]) => (
              <Act key={act} act={act} label={label} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

function Act({ act, label }: { readonly act: string; readonly label: string }) {
  const { draft, search, isOpen, toggle } = useForm()
  const path = ['speech', act]
  const key = path.join('.')
  const lines = draft.at(path)
  if (!holds(search, label, act, lines)) return null
  const open = isOpen(key)
  return (
    <li className={classes['item']}>
      <UnstyledButton
        id={fieldId(path)}
        className={classes['toggle']}
        aria-expanded={open}
        onClick={() => toggle(key)}
      >
        <IconChevronRight size={16} aria-hidden className={classes['chevron'] ?? ''} />
        <span className={classes['itemTitle']}>
          {label}
          {open ? null : <small>{textOf(lines, [0]) || 'Nothing yet'}</small>}
        </span>
        <Text component="span" size="xs" c="dimmed">
          {counted(Array.isArray(lines) ? lines.length : 0, '{n} wording', '{n} wordings')}
        </Text>
        <Counts paths={[path]} />
      </UnstyledButton>
      {open ? (
        <div className={classes['fields']}>
          <LinesField path={path} label={label} />
        </div>
      ) : null}
    </li>
  )
}
