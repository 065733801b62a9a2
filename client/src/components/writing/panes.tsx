import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './writing.module.css'

export type Pane = 'form' | 'yaml'

type Props = {
  /** Which of the two is on screen where there is room for one. */
  readonly shown: Pane
  readonly onShown: (pane: Pane) => void
  readonly form: ReactNode
  readonly yaml: ReactNode
}

/** Form and YAML side by side; on a narrow screen one of them, with a switch. */
export function Panes({ shown, onShown, form, yaml }: Props) {
  return (
    <>
      <SegmentedControl
        className={classes['switch'] ?? ''}
        aria-label="What to show"
        fullWidth
        data={[
          { value: 'form', label: 'Form' },
          { value: 'yaml', label: 'YAML' },
        ]}
        value={shown}
        onChange={(pane) => onShown(pane === 'yaml' ? 'yaml' : 'form')}
      />
      <div className={classes['panes']} data-shown={shown}>
        <div className={classes['formSide']}>{form}</div>
        <div className={classes['yamlSide']}>{yaml}</div>
      </div>
    </>
  )
}
