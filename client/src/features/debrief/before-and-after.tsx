import { Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useOrgId } from '../../api/membership.ts'
import { readinessQuery } from '../../api/readiness-queries.ts'
import { Card } from '../../components/card.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { AfterwardsForm } from '../../components/readiness/afterwards-form.tsx'
import { PlanFound } from '../../components/readiness/plan-found.tsx'
import { WhyReached } from '../../components/readiness/why-reached.tsx'
import { WrittenBefore } from '../../components/readiness/written-before.tsx'
import type { Show } from '../../components/transcript/show.ts'
import classes from './before-and-after.module.css'

type Props = { readonly roleplayId: string; readonly onShow: Show }

/** What its rep wrote before the conversation, beside what happened. Nothing at all where they wrote nothing. */
export function BeforeAndAfter({ roleplayId, onShow }: Props) {
  const orgId = useOrgId()
  // What is known from before the end says nothing of what became of it.
  const { data } = useQuery({ ...readinessQuery(orgId, roleplayId), refetchOnMount: 'always' })
  const view = data?.readiness
  if (!view) return null
  return (
    <Card aria-labelledby="before-and-after" className={classes['card'] ?? ''}>
      <Title order={2} size="h3" id="before-and-after" mb="xs">
        Before, and what happened
      </Title>
      <div className={classes['halves']}>
        <Stack gap="md">
          <PlanFound view={view} onShow={onShow} />
          <WhyReached view={view} onShow={onShow} />
          <details>
            <summary>What you wrote before</summary>
            <WrittenBefore view={view} />
          </details>
          <Text size="xs">
            <TextLink to="/o/$orgId/readiness" params={{ orgId }} underline="always">
              All that you wrote before conversations
            </TextLink>
          </Text>
        </Stack>
        <AfterwardsForm key={view.id} view={view} />
      </div>
    </Card>
  )
}
