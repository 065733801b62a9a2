import { Group, Stack } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { call } from '../../api/call.ts'
import { causeQuery, keepCause } from '../../api/cause-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { RemoveButton } from '../../components/remove-button.tsx'
import { BeginCard } from './begin-card.tsx'
import { CauseResult } from './cause-result.tsx'
import { NextDrill } from './next-drill.tsx'
import { OwnSentence } from './own-sentence.tsx'
import { RetakeCard } from './retake-card.tsx'
import { SaidList } from './said-list.tsx'

/** One weak moment, said again until it shows what got in the way. For its rep alone. */
export function CausePage() {
  const orgId = useOrgId()
  const { roleplayId = '' } = useParams({ strict: false })
  const { cause } = useSuspenseQuery(causeQuery(orgId, roleplayId)).data
  const erase = useMutation({
    mutationFn: () => call('eraseCause', { params: { orgId, roleplayId } }),
    onSuccess: () => keepCause(orgId, roleplayId, null),
  })
  return (
    <Page
      title="What got in the way"
      {...(cause ? { kicker: `Turn ${cause.turn}: ${cause.title}` } : {})}
      lead="Only you can see this: no coach, no manager, no admin. It goes to no model, and no score is made of it."
      actions={
        <LinkButton
          to="/o/$orgId/roleplays/$roleplayId/debrief"
          params={{ orgId, roleplayId }}
          variant="default"
        >
          Back to the debrief
        </LinkButton>
      }
    >
      <Stack gap="lg">
        {cause === null ? <BeginCard roleplayId={roleplayId} /> : null}
        {cause?.next ? <RetakeCard roleplayId={roleplayId} buyer={cause.buyer} next={cause.next} /> : null}
        {cause?.result ? <CauseResult roleplayId={roleplayId} view={cause} result={cause.result} /> : null}
        {cause?.result ? <NextDrill view={cause} result={cause.result} /> : null}
        {cause?.state === 'asks' || cause?.result ? (
          <OwnSentence roleplayId={roleplayId} view={cause} />
        ) : null}
        {cause && cause.next === null && cause.retakes.length > 0 ? (
          <SaidList retakes={cause.retakes} title={cause.title} />
        ) : null}
        {cause ? (
          <Group>
            <RemoveButton
              name="these retakes"
              title="Erase these retakes?"
              says="What you said here and your own sentence go for good. The conversation and its debrief stay."
              word="Erase"
              pending={erase.isPending}
              error={erase.error}
              onRemove={(done) => erase.mutate(undefined, { onSuccess: done })}
            />
          </Group>
        ) : null}
      </Stack>
    </Page>
  )
}
