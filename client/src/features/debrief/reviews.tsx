import { Button } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import type { GivenReview } from '#contract/given-review.ts'
import { useOrgId } from '../../api/membership.ts'
import { useRetake } from '../../api/use-start-roleplay.ts'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { GivenReviewCard } from '../../components/review/given-review-card.tsx'
import type { Show } from '../../components/transcript/show.ts'
import classes from './debrief.module.css'

type Props = { readonly view: DebriefView; readonly onShow: Show }

/** What coaches gave, above the scorecard that stays: theirs is what counts. */
export function Reviews({ view, onShow }: Props) {
  if (view.reviews.length === 0) return null
  return (
    <div className={classes['reviews']}>
      {view.reviews.map((review) => (
        <GivenReviewCard
          key={review.coach.userId}
          review={review}
          onShow={onShow}
          next={view.viewer === 'owner' ? <NextStep view={view} next={review.next} /> : null}
        />
      ))}
    </div>
  )
}

/** The one thing that the coach asks for next, a press away. */
function NextStep({ view, next }: { readonly view: DebriefView; readonly next: GivenReview['next'] }) {
  const orgId = useOrgId()
  const retake = useRetake()
  if (next.kind === 'done') return null
  if (next.kind === 'scenario') {
    return (
      <LinkButton
        mt="sm"
        to="/o/$orgId/scenarios/$scenarioId"
        params={{ orgId, scenarioId: next.scenarioId }}
      >
        Next: {next.title}
      </LinkButton>
    )
  }
  return (
    <>
      <Button
        mt="sm"
        loading={retake.isPending}
        onClick={() => retake.mutate({ roleplayId: view.roleplay.id, fromTurnId: next.turnId })}
      >
        Next: retake turn {next.turn}
      </Button>
      {retake.isError ? <Failure error={retake.error} title="The retake did not start" /> : null}
    </>
  )
}
