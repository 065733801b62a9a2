import { Text, Title } from '@mantine/core'
import type { ReviewView } from '#contract/review.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { GivenReviewCard } from '../../components/review/given-review-card.tsx'
import { differences } from './rated-lines.ts'

type Props = { readonly view: ReviewView; readonly revealed: NonNullable<ReviewView['revealed']> }

/** The difference in one sentence, the way to the whole scorecard, and what another coach gave. */
export function Beside({ view, revealed }: Props) {
  const orgId = useOrgId()
  const { both, differ } = differences(view)
  const { roleplayId } = view
  return (
    <>
      <Card tone="accent" aria-labelledby="differences">
        <Title order={2} size="h4" id="differences">
          {both === 0
            ? 'There is nothing to set beside the scorecard'
            : differ === 0
              ? `You and the scorer agree on all ${both} dimensions`
              : `You and the scorer differ on ${differ} of ${both} dimensions`}
        </Title>
        <Text size="sm">
          {both === 0
            ? 'You gave no level blind, or the scorer had too few chances for one. '
            : 'Counted over what you gave blind. '}
          Change a level and it is kept beside the blind one; yours is the one that counts.{' '}
          <TextLink
            to="/o/$orgId/roleplays/$roleplayId/debrief"
            params={{ orgId, roleplayId }}
            size="sm"
            underline="always"
          >
            The whole scorecard
          </TextLink>
        </Text>
      </Card>
      {revealed.others.map((review) => (
        <GivenReviewCard key={review.coach.userId} review={review} onShow={() => undefined} />
      ))}
    </>
  )
}
