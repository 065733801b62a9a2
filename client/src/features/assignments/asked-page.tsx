import { List, Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { MyAssignment } from '#contract/assignment.ts'
import { myAssignmentsQuery } from '../../api/assignment-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { packBriefingQuery } from '../../api/pack-queries.ts'
import { briefingQuery } from '../../api/queries.ts'
import { dueWords } from '../../components/assigned/due.ts'
import { ruleSentences } from '../../components/assigned/rule-words.ts'
import { BriefingColumns } from '../../components/briefing/briefing-columns.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { StartAsked } from './start-asked.tsx'

/** What a rep was asked to do: what it is, what passes, who sees it, and the start. */
export function AskedPage() {
  const orgId = useOrgId()
  const { assignmentId = '' } = useParams({ strict: false })
  const { data } = useSuspenseQuery(myAssignmentsQuery(orgId))
  const asked = data.assignments.find(({ id }) => id === assignmentId)
  if (asked) return <Asked asked={asked} />
  return (
    <Page title="What you were asked to do" width="narrow">
      <EmptyState
        title="You are not asked for this any more"
        action={
          <LinkButton to="/o/$orgId" params={{ orgId }}>
            Back to practice
          </LinkButton>
        }
      >
        It was withdrawn, or went to somebody else. What you did for it stays yours, under My attempts.
      </EmptyState>
    </Page>
  )
}

function Asked({ asked }: { readonly asked: MyAssignment }) {
  const orgId = useOrgId()
  const { packId, scenarioId, passRule, attempts, note, dueAt, zone, assignedBy, campaign } = asked
  const { data } = useSuspenseQuery(
    packId === null ? briefingQuery(orgId, scenarioId) : packBriefingQuery(orgId, packId, scenarioId),
  )
  const from = campaign ? `${campaign.name}: ${campaign.phase}, from ${assignedBy}` : `From ${assignedBy}`
  return (
    <Page
      title={asked.title}
      kicker={asked.kind === 'assessed' ? 'Assessed' : 'Practice you were asked for'}
      lead={`${from}. Due ${dueWords(dueAt, zone)}.`}
    >
      <BriefingColumns data={data}>
        <Stack gap="lg">
          {note === null ? null : (
            <div>
              <Title order={2} size="h3" mb={4}>
                Note from {assignedBy}
              </Title>
              <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {note}
              </Text>
            </div>
          )}
          {passRule ? (
            <div>
              <Title order={2} size="h3" mb={4}>
                What passes
              </Title>
              <List size="sm" spacing={4}>
                {ruleSentences(passRule, attempts?.of).map((one) => (
                  <List.Item key={one}>{one}</List.Item>
                ))}
              </List>
            </div>
          ) : null}
          <StartAsked asked={asked} />
        </Stack>
      </BriefingColumns>
    </Page>
  )
}
