import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useOrgId } from '../../api/membership.ts'
import { realCallQuery } from '../../api/real-call-queries.ts'
import { RealCallDesk } from './real-call-desk.tsx'

/** One real call in front of a coach. */
export function RealCallPage() {
  const orgId = useOrgId()
  const { realCallId = '' } = useParams({ strict: false })
  const { data } = useSuspenseQuery(realCallQuery(orgId, realCallId))
  return <RealCallDesk key={realCallId} view={data} />
}
