import { Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useOrgId } from '../../api/membership.ts'
import { multiplierQuery } from '../../api/playbook-queries.ts'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { dateOnly } from '../../components/when.ts'
import { HalvesCard } from './halves-card.tsx'
import { MultiplierCard } from './multiplier-card.tsx'

/** How much others improved since they have a playbook. */
export function MultiplierPage() {
  const orgId = useOrgId()
  const { playbookId = '' } = useParams({ strict: false })
  const { data: view } = useSuspenseQuery(multiplierQuery(orgId, playbookId))
  const { since, figures } = view
  return (
    <Page
      title="Multiplier"
      kicker="Playbook"
      lead={
        since === null
          ? 'How much others improve with it, at moments that it does not name. Nobody has it yet.'
          : `How much others improved since ${dateOnly(since)}, at moments that it does not name.`
      }
      width="normal"
      actions={
        <LinkButton variant="default" to="/o/$orgId/playbooks/$playbookId" params={{ orgId, playbookId }}>
          Back to the playbook
        </LinkButton>
      }
    >
      <Stack gap="lg">
        <HalvesCard playbookId={playbookId} view={view} />
        {figures.map((figure) => (
          <MultiplierCard key={figure.source} figure={figure} />
        ))}
        {figures.length === 0 ? null : (
          <Text size="sm" c="dimmed" maw={640}>
            A level counts for somebody who has one in the same dimension before and after. Groups of fewer
            than three people are not shown.
          </Text>
        )}
      </Stack>
    </Page>
  )
}
