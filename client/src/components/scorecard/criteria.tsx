import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DimensionView } from '#contract/scorecard.ts'
import { counted } from '../when.ts'
import classes from './criteria.module.css'

type Props = {
  readonly dimension: DimensionView
  readonly onEvidence: (() => void) | undefined
  readonly renderAnswer: ((code: string, title: string) => ReactNode) | undefined
}

/** Each criterion with its chances, and the way to the quotes that they rest on. */
export function Criteria({ dimension: { title, evidence, subscores }, onEvidence, renderAnswer }: Props) {
  if (evidence.length + subscores.length === 0) return null
  return (
    <>
      <details className={classes['details']}>
        <summary>By criterion</summary>
        <ul className={classes['criteria']}>
          {subscores.map((one) => (
            <li key={one.code}>
              <div className={classes['line']}>
                <span>{one.title}</span>
                <Text component="span" size="xs" c="dimmed">
                  {one.of === 0 ? 'no chance came up' : `${one.taken} of ${one.of}`}
                  {one.against > 0 ? counted(one.against, ', {n} time against', ', {n} times against') : ''}
                </Text>
              </div>
              {renderAnswer?.(one.code, one.title)}
            </li>
          ))}
        </ul>
      </details>
      {evidence.length > 0 && onEvidence ? (
        <Button variant="default" size="compact-sm" mih={28} mt="xs" onClick={onEvidence}>
          {counted(evidence.length, 'Evidence: {n} quote', 'Evidence: {n} quotes')}
          <span className={classes['hidden']}>, {title}</span>
        </Button>
      ) : null}
    </>
  )
}
