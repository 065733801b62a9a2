import { SegmentedControl, Text, Title } from '@mantine/core'
import type { CallPreview, CallSide } from '#contract/call.ts'
import { Card } from '../../components/card.tsx'
import { counted } from '../../components/when.ts'
import classes from './calls.module.css'
import { formatWords, minutesOf } from './format-words.ts'

const choices = [
  { value: 'rep', label: 'Me' },
  { value: 'buyer', label: 'Other side' },
  { value: 'out', label: 'Leave out' },
]

type Props = {
  readonly preview: CallPreview
  readonly onSides: (sides: { speaker: string; side: CallSide }[]) => void
}

/** What was found in the file, and who in it is who. One of them is the rep. */
export function SpeakersStep({ preview, onSides }: Props) {
  const { speakers, format, turns, durationMs } = preview
  const choose = (name: string, side: CallSide) =>
    onSides(
      speakers.map((one) => {
        if (one.name === name) return { speaker: name, side }
        const notMe = side === 'rep' && one.side === 'rep'
        return { speaker: one.name, side: notMe ? 'buyer' : one.side }
      }),
    )
  const found = [
    formatWords[format],
    counted(speakers.length, '{n} speaker', '{n} speakers'),
    counted(turns.length, '{n} turn', '{n} turns'),
    minutesOf(durationMs),
  ].filter((one) => one !== null)
  return (
    <Card aria-labelledby="who">
      <Title order={2} id="who" size="h3" mb={4}>
        Who is who
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {found.join(' · ')}
      </Text>
      <ul className={classes['speakers']}>
        {speakers.map(({ name, words, side }) => (
          <li key={name}>
            <div className={classes['grow']}>
              <Text fw={600} className={classes['wrap'] ?? ''}>
                {name}
              </Text>
              <Text size="xs" c="dimmed">
                {counted(words, '{n} word', '{n} words')}
              </Text>
            </div>
            <SegmentedControl
              aria-label={`Where ${name} belongs`}
              data={choices}
              value={side}
              onChange={(value) => choose(name, value as CallSide)}
              size="xs"
            />
          </li>
        ))}
      </ul>
      {preview.obstacle ? (
        <Text role="status" size="sm" c="var(--cost)" mt="md">
          {preview.obstacle}
        </Text>
      ) : null}
    </Card>
  )
}
