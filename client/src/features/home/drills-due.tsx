import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { drillsQuery } from '../../api/drill-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { counted } from '../../components/when.ts'

/** Drills that are due, by name; where none is, the way to all of them. */
export function DrillsDue() {
  const orgId = useOrgId()
  const due = useQuery(drillsQuery(orgId)).data?.drills.filter((one) => one.due) ?? []
  return (
    <Card tone="quiet" aria-label="Drills" style={{ marginTop: 'var(--mantine-spacing-lg)' }}>
      <Text size="sm">
        {due.length === 0
          ? 'Two to five answers to one moment, over and over. '
          : `${counted(due.length, '{n} drill is due', '{n} drills are due')}: ${due.map(({ title }) => title).join('; ')}. `}
        <TextLink inherit underline="always" to="/o/$orgId/drills" params={{ orgId }}>
          {due.length === 0 ? 'Drills' : 'Open the drills'}
        </TextLink>
      </Text>
    </Card>
  )
}
