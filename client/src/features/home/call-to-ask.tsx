import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useOrgId } from '../../api/membership.ts'
import { readinessListQuery } from '../../api/readiness-queries.ts'
import { Card } from '../../components/card.tsx'
import { CallAsked } from '../../components/readiness/call-asked.tsx'

/** Nobody is asked about a call while they may be on their way to it. */
const askAfterMs = 30 * 60_000

/** A call that somebody wrote about and was not asked about yet: once, and nothing where there is none. */
export function CallToAsk() {
  const { data } = useInfiniteQuery(readinessListQuery(useOrgId()))
  const [now] = useState(() => Date.now())
  const waiting = data?.pages
    .flatMap(({ entries }) => entries)
    .find(
      ({ roleplay, made, createdAt }) =>
        roleplay === null && made === null && now - new Date(createdAt).getTime() > askAfterMs,
    )
  if (!waiting) return null
  return (
    <Card tone="quiet" aria-label="A call of yours" style={{ marginBottom: 'var(--mantine-spacing-lg)' }}>
      <CallAsked view={waiting} />
    </Card>
  )
}
