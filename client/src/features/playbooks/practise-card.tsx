import { Button, List, Stack, Text, Title } from '@mantine/core'
import type { PlaybookView } from '#contract/playbook-view.ts'
import { useOrgId, useRoles } from '../../api/membership.ts'
import { useStartDrill } from '../../api/use-start-drill.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { TextLink } from '../../components/link-button.tsx'
import classes from './playbooks.module.css'

/** The way from reading to doing it. */
export function PractiseCard({ view: { body } }: { readonly view: PlaybookView }) {
  const orgId = useOrgId()
  const isRep = useRoles().includes('rep')
  const start = useStartDrill()
  if (body.practise.length + body.drills.length === 0) return null
  return (
    <Card aria-labelledby="practise" tone="accent">
      <Title order={2} size="h3" id="practise" mb="sm">
        Practise it
      </Title>
      <Stack gap="sm">
        {start.isError ? <Failure error={start.error} /> : null}
        {body.drills.length === 0 ? null : (
          <ul className={classes['rows']} aria-label="Drills">
            {body.drills.map(({ drillId, title, trains }) => (
              <li key={drillId} className={classes['row']}>
                <div className={classes['grow']}>
                  <Text fw={600}>{title}</Text>
                  <Text size="sm" c="dimmed">
                    {trains}
                  </Text>
                </div>
                {isRep ? (
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`Start: ${title}`}
                    loading={start.isPending && start.variables === drillId}
                    disabled={start.isPending}
                    onClick={() => start.mutate(drillId)}
                  >
                    Start
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {body.practise.length === 0 ? null : (
          <List>
            {body.practise.map(({ scenarioId, title }) => (
              <List.Item key={scenarioId}>
                {isRep ? (
                  <TextLink to="/o/$orgId/scenarios/$scenarioId" params={{ orgId, scenarioId }}>
                    {title}
                  </TextLink>
                ) : (
                  title
                )}
              </List.Item>
            ))}
          </List>
        )}
        {isRep ? (
          <Text size="sm" c="dimmed">
            Only you see what you practise.
          </Text>
        ) : null}
      </Stack>
    </Card>
  )
}
