import { SegmentedControl } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useOrgId } from '../../api/membership.ts'
import { scenariosQuery } from '../../api/queries.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { ScenarioTile } from '../../components/scenario-tile.tsx'
import { arenaWords } from '../../components/words.ts'
import classes from './scenarios.module.css'

export function ScenariosPage() {
  const orgId = useOrgId()
  const { data } = useSuspenseQuery(scenariosQuery(orgId))
  const [arena, setArena] = useState('all')
  const arenas = [...new Set(data.scenarios.map((scenario) => scenario.arena))]
  const shown = data.scenarios.filter((scenario) => arena === 'all' || scenario.arena === arena)
  return (
    <Page
      title="Scenarios"
      lead="Whole conversations with somebody who has reasons of their own."
      actions={
        arenas.length > 1 ? (
          <SegmentedControl
            aria-label="Arena"
            classNames={{ label: classes['arena'] ?? '' }}
            value={arena}
            onChange={setArena}
            data={[
              { value: 'all', label: 'All' },
              ...arenas.map((value) => ({ value, label: arenaWords[value] })),
            ]}
          />
        ) : null
      }
    >
      {data.scenarios.length === 0 ? (
        <EmptyState
          title="No scenarios yet"
          action={
            <LinkButton to="/o/$orgId" params={{ orgId }}>
              Back to practice
            </LinkButton>
          }
        >
          Scenarios that an author has published will be here.
        </EmptyState>
      ) : (
        <ul className={classes['tiles']}>
          {shown.map((scenario) => (
            <ScenarioTile key={scenario.id} scenario={scenario} />
          ))}
        </ul>
      )}
    </Page>
  )
}
