import { Text } from '@mantine/core'
import type { ReadAct } from '#contract/live-drill.ts'
import { PhoneFrame } from './phone-frame.tsx'
import classes from './phone.module.css'

type Props = { readonly text: string; readonly read: readonly ReadAct[]; readonly over: boolean }

/** What was read in one's own answer: for this phone alone, without a score. */
export function PhoneReading({ text, read, over }: Props) {
  return (
    <PhoneFrame title="What was read in yours">
      <p className={classes['mine']}>{text}</p>
      {read.length === 0 ? (
        <Text>Nothing that the reader has a name for. That happens with short answers.</Text>
      ) : (
        <ul className={classes['read']} aria-label="Read in your answer">
          {read.map(({ code, title, did, quote }) => (
            <li key={code}>
              <Text fw={600}>{title}</Text>
              <Text>{did}</Text>
              {quote === null || quote === text ? null : (
                <Text size="sm" c="dimmed">
                  “{quote}”
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
      <Text size="sm" c="dimmed" role="status">
        Only this phone shows it. Your words are not kept, and the slide shows counts of at least three
        people.
        {over ? ' The drill is over.' : ''}
      </Text>
    </PhoneFrame>
  )
}
