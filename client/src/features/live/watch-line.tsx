import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { call } from '../../api/call.ts'
import { connection } from '../../api/connection.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { watchersQuery } from '../../api/watch-queries.ts'
import { Failure } from '../../components/failure.tsx'

const WatchDialog = lazy(async () => ({ default: (await import('./watch-dialog.tsx')).WatchDialog }))

type Props = {
  readonly roleplayId: string
  /** What stands there while nobody watches. */
  readonly alone: string
}

/** Who can see a running conversation besides its rep, and the one press that ends it. */
export function WatchLine({ roleplayId, alone }: Props) {
  const orgId = useOrgId()
  const query = watchersQuery(orgId, roleplayId)
  const { data } = useQuery(query)
  const [asking, setAsking] = useState(false)
  const end = useMutation({
    mutationFn: () => call('endWatch', { params: { orgId, roleplayId } }),
    onSuccess: (watchers) => queryClient.setQueryData(query.queryKey, watchers),
  })
  useEffect(
    () =>
      connection.on('watch:changed', (notice) => {
        if (notice.roleplayId !== roleplayId) return
        void queryClient.invalidateQueries({ queryKey: watchersQuery(orgId, roleplayId).queryKey })
      }),
    [orgId, roleplayId],
  )
  const invited = data?.invited ?? null
  return (
    <>
      {end.isError ? <Failure error={end.error} title="The watching was not ended" /> : null}
      <span role="status">
        {invited === null
          ? alone
          : invited.here
            ? `${invited.name} is watching.`
            : `You and ${invited.name} can see this.`}
      </span>{' '}
      {invited ? (
        <Button
          size="compact-xs"
          mih={24}
          variant="default"
          loading={end.isPending}
          aria-label={`End the watching by ${invited.name}`}
          onClick={() => end.mutate()}
        >
          End the watching
        </Button>
      ) : (
        <Button size="compact-xs" mih={24} variant="subtle" onClick={() => setAsking(true)}>
          Let somebody watch
        </Button>
      )}
      {asking ? (
        <Suspense fallback={null}>
          <WatchDialog roleplayId={roleplayId} people={data?.people} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
