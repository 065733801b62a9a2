import { Badge, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { RealCallToRate } from '#contract/real-call.ts'
import { useOrgId } from '../../api/membership.ts'
import { realCallsToRateQuery } from '../../api/real-call-queries.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { TextLink } from '../../components/link-button.tsx'
import classes from './queue.module.css'

const states: Readonly<Record<RealCallToRate['state'], string | null>> = {
  new: null,
  begun: 'Begun',
  given: 'Rated',
}

/** "Call 1 of 2", in an order that was drawn. */
export const placeWords = ({ place, of }: Pick<RealCallToRate, 'place' | 'of'>): string =>
  of === 1 ? 'One call' : `Call ${place} of ${of}`

/** Real calls of campaigns that this coach may rate now; nothing at all where there are none. */
export function RealCallsToRate() {
  const orgId = useOrgId()
  const found = useQuery(realCallsToRateQuery(orgId))
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />
  const calls = found.data?.calls ?? []
  if (calls.length === 0) return null
  return (
    <Card className={classes['list'] ?? ''} aria-labelledby="real-calls" style={{ marginBottom: '1.5rem' }}>
      <Title order={2} size="h3" id="real-calls" mt="xs">
        Real calls to rate without a date
      </Title>
      <Text size="sm" c="dimmed">
        A pair appears once both are in, or once its last date has passed: one alone would tell its day. The
        order of two was drawn.
      </Text>
      <ul>
        {calls.map((one) => (
          <li key={one.id} className={classes['row']}>
            <div className={classes['who']}>
              <TextLink
                to="/o/$orgId/reviews/real-calls/$realCallId"
                params={{ orgId, realCallId: one.id }}
                underline="always"
              >
                {one.rep.name}, {placeWords(one).toLowerCase()}
              </TextLink>
              <Text size="sm" c="dimmed">
                {one.campaign}
              </Text>
            </div>
            {states[one.state] === null ? null : (
              <Badge variant="light" color={one.state === 'given' ? 'pine' : 'gray'}>
                {states[one.state]}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
