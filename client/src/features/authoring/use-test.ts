import { useQuery } from '@tanstack/react-query'
import type { AuthoredView } from '#contract/authoring.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { isUnderWay } from '../../components/writing/trial-card.tsx'

type Key = Pick<AuthoredView, 'kind' | 'id'>

export const testKey = (orgId: string, { kind, id }: Key, hash: string | null) => [
  orgId,
  'authoring',
  kind,
  id,
  'test',
  hash,
]

/** The test of exactly this content; looked at again while it runs. */
export function useTest({ kind, id }: Key, hash: string | null) {
  const orgId = useOrgId()
  return useQuery({
    queryKey: testKey(orgId, { kind, id }, hash),
    queryFn: ({ signal }) => call('authoredTest', { params: { orgId, kind, id, hash: hash ?? '' } }, signal),
    enabled: hash !== null,
    refetchInterval: ({ state }) => (isUnderWay(state.data?.test) ? 1_000 : false),
  })
}
