import { Button, Group, Text } from '@mantine/core'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { dayAndTime } from '../../components/when.ts'
import classes from './debrief.module.css'

type Props = {
  readonly scoredAt: string | null
  readonly error: Error | null
  readonly onNewest: () => void
}

/** Says that what is shown is not the newest scorecard, and leads back to it. */
export const EarlierCard = ({ scoredAt, error, onNewest }: Props) => (
  <Card tone="accent" role="status" className={classes['notice'] ?? ''}>
    {error ? <Failure error={error} /> : null}
    <Group justify="space-between">
      <Text size="sm">
        {error
          ? 'The newest scorecard is shown instead.'
          : `This is an earlier scorecard${scoredAt === null ? '' : `, of ${dayAndTime(scoredAt)}`}. Answers below are to the newest one.`}
      </Text>
      <Button variant="default" size="compact-sm" mih={28} onClick={onNewest}>
        Show the newest
      </Button>
    </Group>
  </Card>
)
