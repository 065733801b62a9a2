import { Text } from '@mantine/core'
import type { CSSProperties } from 'react'
import { dayWords, spanWords } from './day-words.ts'
import type { PlanDraft } from './plan-draft.ts'
import { barsOf, placed } from './timeline-bars.ts'
import classes from './timeline.module.css'

/** Every part where it lies around the event. */
export function Timeline({ draft }: { readonly draft: PlanDraft }) {
  const { event, bars } = placed(barsOf(draft))
  return (
    <figure style={{ margin: 0 }}>
      <ol className={classes['line']} style={{ '--event': event } as CSSProperties}>
        {bars.map(({ key, title, opensDay, dueDay, call, from, length }) => (
          <li key={key} className={classes['part']} {...(call ? { 'data-call': true } : {})}>
            <span className={classes['words']}>
              {title}: {spanWords(opensDay, dueDay).toLowerCase()}
            </span>
            <div
              aria-hidden="true"
              className={classes['bar']}
              style={{ '--from': from, '--length': length } as CSSProperties}
            />
          </li>
        ))}
      </ol>
      <figcaption>
        <Text size="xs" c="dimmed">
          Day 0, the dashed line, is {dayWords(draft.eventOn)}. Move the event, and all of them move with it.
        </Text>
      </figcaption>
    </figure>
  )
}
