import { useQuery } from '@tanstack/react-query'
import type { AuthoredView } from '#contract/authoring.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { isUnderWay } from '../../components/writing/trial-card.tsx'
import { useTest } from './use-test.ts'

/** Why exactly what is on screen cannot be published yet; null while that is not known. */
export function useBlockers(view: AuthoredView, hash: string | null, revision: number) {
  const orgId = useOrgId()
  const { kind, id } = view
  const found = useTest(view, hash)
  const test = found.data?.test ?? null
  const done = test?.status === 'done'
  const { data } = useQuery({
    queryKey: [orgId, 'authoring', kind, id, 'blockers', hash, revision, test?.startedAt],
    queryFn: ({ signal }) => call('authored', { params: { orgId, kind, id } }, signal),
    enabled: hash !== null && done,
    gcTime: 0,
  })
  if (hash === null || !found.data) return null
  if (hash === view.versions.find(({ state }) => state === 'live')?.hash)
    return ['It says exactly what is live already. Change something first.']
  if (isUnderWay(test)) return ['Wait until the test is done.']
  if (!done) return ['Test it first.']
  // Somebody else's draft by now: what stands in its way is not said of this one.
  return data?.check.hash === hash ? data.blockers : null
}
