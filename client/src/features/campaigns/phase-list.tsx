import { List, Text, Title } from '@mantine/core'
import type { CampaignView } from '#contract/campaign.ts'
import { useOrgId } from '../../api/membership.ts'
import { dueWords } from '../../components/assigned/due.ts'
import { kindWords } from '../../components/assigned/state-words.ts'
import { Card } from '../../components/card.tsx'
import { TextLink } from '../../components/link-button.tsx'

/** Every part in its order: until when, what comes first, its work and how many have done all of it. */
export function PhaseList({ view }: { readonly view: CampaignView }) {
  const orgId = useOrgId()
  return (
    <Card aria-labelledby="parts">
      <Title order={2} size="h3" id="parts" mb="xs">
        Parts
      </Title>
      <List listStyleType="none" spacing="md">
        {view.phases.map((phase) => (
          <List.Item key={phase.id} style={{ overflowWrap: 'anywhere' }}>
            <Text fw={600}>
              {phase.title}
              {phase.of > 0 ? `: ${phase.done} of ${phase.of} done` : ''}
            </Text>
            <Text size="sm" c="dimmed">
              Until {dueWords(phase.dueAt, view.zone)}
              {phase.after === null ? '' : `, after “${phase.after}”`}
            </Text>
            {phase.assignments.length === 0 ? (
              <Text size="sm">Nothing is asked for: its date was over when the campaign began.</Text>
            ) : (
              phase.assignments.map(({ id, title, kind }) => (
                <Text size="sm" key={id}>
                  <TextLink
                    to="/o/$orgId/assignments/$assignmentId"
                    params={{ orgId, assignmentId: id }}
                    underline="always"
                  >
                    {title}
                  </TextLink>{' '}
                  ({kindWords[kind].toLowerCase()})
                </Text>
              ))
            )}
          </List.Item>
        ))}
      </List>
    </Card>
  )
}
