import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useOrgId } from '../../api/membership.ts'
import { scenariosQuery } from '../../api/queries.ts'
import { Failure } from '../../components/failure.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { ScenarioTile } from '../../components/scenario-tile.tsx'
import classes from './section.module.css'

export function ScenarioStrip() {
  const orgId = useOrgId()
  const scenarios = useQuery(scenariosQuery(orgId))
  if (scenarios.isError) return <Failure error={scenarios.error} onRetry={() => void scenarios.refetch()} />
  const all = scenarios.data?.scenarios ?? []
  if (all.length === 0) return null
  return (
    <section className={classes['section']} aria-labelledby="whole-conversations">
      <div className={classes['head']}>
        <Title order={2} id="whole-conversations">
          Whole conversations
        </Title>
        <TextLink to="/o/$orgId/scenarios" params={{ orgId }} size="sm">
          All scenarios
        </TextLink>
      </div>
      <ul className={classes['strip']}>
        {all.slice(0, 3).map((scenario) => (
          <ScenarioTile key={scenario.id} scenario={scenario} />
        ))}
      </ul>
    </section>
  )
}
