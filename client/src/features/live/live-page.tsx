import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useOrgId } from '../../api/membership.ts'
import { roleplayQuery } from '../../api/queries.ts'
import { Conversation } from './conversation.tsx'

export function LivePage() {
  const orgId = useOrgId()
  const { roleplayId = '' } = useParams({ strict: false })
  const { data } = useSuspenseQuery(roleplayQuery(orgId, roleplayId))
  return <Conversation key={roleplayId} view={data} />
}
