import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { call } from '../../api/call.ts'
import { liveDrillQuery } from '../../api/live-drill-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { LiveChoose } from './live-choose.tsx'
import { LiveSlide } from './live-slide.tsx'
import classes from './present.module.css'

type Props = {
  readonly playbookId: string
  /** Null while a line is being chosen. */
  readonly liveDrillId: string | null
  readonly onOpen: (id: string) => void
  readonly onLeave: () => void
}

/** A live drill in place of the slides; going back to them leaves it running. */
export function LiveStage({ playbookId, liveDrillId, onOpen, onLeave }: Props) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <div className={classes['stage']} role="region" aria-label="Live drill">
      {liveDrillId === null ? (
        <>
          <LiveChoose playbookId={playbookId} onOpen={onOpen} />
          <div className={classes['bar']}>
            <Leave onLeave={onLeave} />
          </div>
        </>
      ) : (
        <Running key={liveDrillId} liveDrillId={liveDrillId} onLeave={onLeave} />
      )}
    </div>
  )
}

const Leave = ({ onLeave }: Pick<Props, 'onLeave'>) => (
  <Button variant="default" size="xs" onClick={onLeave}>
    Back to the slides (Esc)
  </Button>
)

function Running({ liveDrillId, onLeave }: { readonly liveDrillId: string } & Pick<Props, 'onLeave'>) {
  const orgId = useOrgId()
  const client = useQueryClient()
  const query = liveDrillQuery(orgId, liveDrillId)
  const { data, error, refetch } = useQuery(query)
  const close = useMutation({
    mutationFn: () => call('closeLiveDrill', { params: { orgId, liveDrillId } }),
    onSuccess: (closed) => client.setQueryData(query.queryKey, closed),
  })
  if (!data)
    return (
      <div className={classes['slide']}>
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : <PageLoading />}
        <Group>
          <Leave onLeave={onLeave} />
        </Group>
      </div>
    )
  return (
    <>
      <div className={classes['slide']} tabIndex={0} role="group" aria-label="Slide">
        <LiveSlide drill={data} onAnswered={(answered) => client.setQueryData(query.queryKey, answered)} />
      </div>
      <div className={classes['bar']}>
        <Leave onLeave={onLeave} />
        <Group gap="xs">
          {close.isError ? <Failure error={close.error} /> : null}
          {error ? (
            <Text size="sm" c="dimmed">
              No connection at this moment. The figures stand still.
            </Text>
          ) : null}
          {data.state === 'closed' ? null : (
            <Button size="xs" variant="default" loading={close.isPending} onClick={() => close.mutate()}>
              End the drill
            </Button>
          )}
        </Group>
      </div>
    </>
  )
}
