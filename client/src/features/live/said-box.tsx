import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { counted } from '../../components/when.ts'
import classes from './live.module.css'
import type { useStick } from './use-stick.ts'

type Props = { readonly stick: ReturnType<typeof useStick>; readonly children: ReactNode }

/** The conversation so far: scrolled by its reader, by keyboard too, with what came meanwhile one press away. */
export function SaidBox({ stick: { box, onScroll, unseen, toEnd }, children }: Props) {
  return (
    <div className={classes['middle']}>
      {/* Scrolled by keyboard too, so it takes focus. */}
      <div
        ref={box}
        className={classes['box']}
        onScroll={onScroll}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label="Conversation so far"
      >
        {children}
      </div>
      {unseen > 0 ? (
        <Button
          className={classes['pill'] ?? ''}
          size="xs"
          radius="xl"
          onClick={toEnd}
          aria-label={counted(unseen, '{n} new turn below', '{n} new turns below')}
        >
          ↓ {unseen} new
        </Button>
      ) : null}
    </div>
  )
}
