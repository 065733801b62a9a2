import { useQuery } from '@tanstack/react-query'
import { useOrgId } from '../../api/membership.ts'
import { recentQuery } from '../../api/queries.ts'
import { readinessQuery } from '../../api/readiness-queries.ts'
import { TextLink } from '../../components/link-button.tsx'
import { planSentence } from '../../components/readiness/plan-words.ts'
import classes from '../../components/readiness/readiness.module.css'

type Props = {
  readonly roleplayId: string
  /** Nothing was said by the rep yet, and something still can be. */
  readonly before: boolean
}

/** The rep's intention, for their eyes alone. Before the first turn, from the second conversation on, the way to one. */
export function Intention({ roleplayId, before }: Props) {
  const orgId = useOrgId()
  const params = { orgId, roleplayId }
  const { data } = useQuery(readinessQuery(orgId, roleplayId))
  const recent = useQuery({ ...recentQuery(orgId), enabled: before })
  if (!data) return null
  const { readiness } = data
  const link = (words: string) => (
    <TextLink to="/o/$orgId/roleplays/$roleplayId/ready" params={params} inherit underline="always">
      {words}
    </TextLink>
  )
  if (readiness) {
    const plan = planSentence(readiness) ?? (readiness.attention || readiness.why || null)
    if (plan === null && !before) return null
    return (
      <div className={classes['intention']} role="note" aria-label="Your intention, for you alone">
        {plan} {before ? link('Change it') : null}
      </div>
    )
  }
  const hasPractised = recent.data?.roleplays.some(({ id }) => id !== roleplayId) ?? false
  if (!before || !hasPractised) return null
  return <div className={classes['intention']}>{link('Get ready first, 90 seconds')}</div>
}
