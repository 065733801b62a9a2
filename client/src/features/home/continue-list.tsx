import { Group, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useOrgId } from '../../api/membership.ts'
import { recentQuery } from '../../api/queries.ts'
import { AttemptRow } from '../../components/attempt-row.tsx'
import { Failure } from '../../components/failure.tsx'
import { TextLink } from '../../components/link-button.tsx'
import classes from './section.module.css'

/** What is still open first, then the last attempts. Nothing at all before the first one. */
export function ContinueList() {
  const orgId = useOrgId()
  const recent = useQuery(recentQuery(orgId))
  if (recent.isError) return <Failure error={recent.error} onRetry={() => void recent.refetch()} />
  const all = recent.data?.roleplays ?? []
  if (all.length === 0) return null
  const open = all.filter(({ phase }) => phase === 'live' || phase === 'paused')
  const ended = all.filter((one) => !open.includes(one))
  return (
    <>
      {open.length > 0 ? (
        <section className={classes['section']} aria-labelledby="continue">
          <div className={classes['head']}>
            <Title order={2} id="continue">
              Continue
            </Title>
          </div>
          <ul className={classes['rows']}>
            {open.slice(0, 3).map((attempt) => (
              <AttemptRow key={attempt.id} attempt={attempt} />
            ))}
          </ul>
        </section>
      ) : null}
      {ended.length > 0 ? (
        <section className={classes['section']} aria-labelledby="last-attempts">
          <div className={classes['head']}>
            <Title order={2} id="last-attempts">
              My last attempts
            </Title>
            <Group gap="md">
              <TextLink to="/o/$orgId/ready" params={{ orgId }} size="sm">
                Real call in ten minutes?
              </TextLink>
              <TextLink to="/o/$orgId/attempts" params={{ orgId }} size="sm">
                All my attempts
              </TextLink>
            </Group>
          </div>
          <ul className={classes['rows']}>
            {ended.slice(0, 3).map((attempt) => (
              <AttemptRow key={attempt.id} attempt={attempt} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
