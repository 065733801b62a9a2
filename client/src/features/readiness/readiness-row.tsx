import { Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReadinessView } from '#contract/readiness.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { forgetReadiness } from '../../api/readiness-queries.ts'
import { Card } from '../../components/card.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { AfterwardsForm } from '../../components/readiness/afterwards-form.tsx'
import { CallAsked } from '../../components/readiness/call-asked.tsx'
import { PlanFound } from '../../components/readiness/plan-found.tsx'
import { WhyReached } from '../../components/readiness/why-reached.tsx'
import { WrittenBefore } from '../../components/readiness/written-before.tsx'
import { RemoveButton } from '../../components/remove-button.tsx'
import { dayAndTime } from '../../components/when.ts'
import { RehearseCall } from './rehearse-call.tsx'
import classes from './ready.module.css'

/** One conversation: what was written before it on the left, what happened on the right. */
export function ReadinessRow({ view }: { readonly view: ReadinessView }) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const remove = useMutation({
    mutationFn: () => call('removeReadiness', { params: { orgId, readinessId: view.id } }),
    onSuccess: () => forgetReadiness(orgId),
  })
  const { roleplay } = view
  const when = dayAndTime(view.createdAt)
  const title = roleplay?.title ?? (view.callWith || 'A real call')
  const debrief = '/o/$orgId/roleplays/$roleplayId/debrief' as const
  const show = (turn: number) => {
    if (!roleplay) return
    void navigate({ to: debrief, params: { orgId, roleplayId: roleplay.id }, search: { turn } })
  }
  return (
    <li>
      <Card aria-label={`${title}, ${when}`}>
        <div className={classes['rowHead']}>
          <Title order={2} size="h3">
            {roleplay ? (
              <TextLink
                to={roleplay.ended ? debrief : '/o/$orgId/roleplays/$roleplayId'}
                params={{ orgId, roleplayId: roleplay.id }}
                inherit
              >
                {title}
              </TextLink>
            ) : (
              title
            )}
          </Title>
          <Text size="sm" c="dimmed">
            {when}
            <RemoveButton
              name={`what was written on ${when}`}
              title="Delete what you wrote?"
              says="What you wrote before and after goes for good. The conversation stays."
              word="Delete"
              pending={remove.isPending}
              error={remove.error}
              onRemove={() => remove.mutate()}
            />
          </Text>
        </div>
        <div className={classes['halves']}>
          <WrittenBefore view={view} />
          <Stack gap="md">
            {roleplay?.outcome ? <Text size="sm">{roleplay.outcome}</Text> : null}
            {roleplay === null ? (
              <>
                <CallAsked view={view} />
                <RehearseCall view={view} />
              </>
            ) : null}
            <PlanFound view={view} onShow={show} />
            <WhyReached view={view} onShow={show} />
            {roleplay === null || roleplay.ended ? <AfterwardsForm key={view.made} view={view} /> : null}
            {roleplay && !roleplay.ended ? (
              <Text size="sm" c="dimmed">
                The conversation is still going on.
              </Text>
            ) : null}
          </Stack>
        </div>
      </Card>
    </li>
  )
}
