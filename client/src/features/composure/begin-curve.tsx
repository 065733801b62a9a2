import { Button, Group, Select, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useOrgId } from '../../api/membership.ts'
import { scenariosQuery } from '../../api/queries.ts'
import { useStartRoleplay } from '../../api/use-start-roleplay.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'

/** Chooses a scenario and begins with the buyer at the first step. */
export function BeginCurve({ first }: { readonly first: boolean }) {
  const { scenarios } = useSuspenseQuery(scenariosQuery(useOrgId())).data
  const [scenarioId, setScenarioId] = useState<string | null>(null)
  const start = useStartRoleplay()
  return (
    <Card
      tone={first ? 'accent' : 'quiet'}
      aria-label="Begin"
      style={{ marginTop: 'var(--mantine-spacing-md)' }}
    >
      <Text mb="sm">
        {first
          ? 'Choose a scenario that is hard for you. The buyer begins open; each next conversation is yours to start when you are ready.'
          : 'Begin anew, with this scenario or another.'}
      </Text>
      <Group align="end" gap="sm">
        <Select
          label="Scenario"
          placeholder="Choose one"
          searchable
          data={scenarios.map(({ id, title }) => ({ value: id, label: title }))}
          value={scenarioId}
          onChange={setScenarioId}
          style={{ flex: '1 1 16rem' }}
        />
        <Button
          disabled={scenarioId === null}
          loading={start.isPending}
          onClick={() => scenarioId !== null && start.mutate({ scenarioId, difficulty: 1 })}
        >
          Begin at step 1
        </Button>
      </Group>
      {start.isError ? <Failure error={start.error} title="The conversation did not start" /> : null}
    </Card>
  )
}
