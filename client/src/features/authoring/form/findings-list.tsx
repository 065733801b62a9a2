import { Button } from '@mantine/core'
import { useState } from 'react'
import { counted } from '../../../components/when.ts'
import { pathOf, type Path } from '../field-path.ts'
import type { AuthoredDraft } from '../use-authored-draft.ts'
import classes from './form.module.css'

type Props = { readonly draft: AuthoredDraft; readonly onField: (path: Path) => void }

/** What is missing, to be gone through one by one: first what stops it, then what would make it better. */
export function FindingsList({ draft, onField }: Props) {
  const [open, setOpen] = useState(false)
  const { mistakes, gaps } = draft.check
  const all = [...mistakes.filter(({ field }) => field !== ''), ...gaps]
  if (all.length === 0) return null
  return (
    <div>
      <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open
          ? 'Hide what is missing'
          : counted(all.length, 'Show the one thing missing', 'Show what is missing: {n}')}
      </Button>
      {open ? (
        <ul className={classes['findings']}>
          {all.map(({ field, line, message }) => (
            <li key={`${field}${line}${message}`}>
              <button
                type="button"
                className={classes['finding']}
                onClick={() => onField(pathOf(draft.value, field))}
              >
                {field}
              </button>
              : {message}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
