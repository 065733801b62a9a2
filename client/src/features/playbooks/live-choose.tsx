import { Button, Group, Text, Title, UnstyledButton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { LiveLine } from '#contract/live-drill.ts'
import { call } from '../../api/call.ts'
import { liveChoicesQuery } from '../../api/live-drill-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Failure } from '../../components/failure.tsx'
import { PageLoading } from '../../components/loading.tsx'
import classes from './live.module.css'
import stage from './present.module.css'

type Props = { readonly playbookId: string; readonly onOpen: (id: string) => void }

/** Which line the room is to answer. */
export function LiveChoose({ playbookId, onOpen }: Props) {
  const orgId = useOrgId()
  const ids = useStableId()
  const choices = useQuery(liveChoicesQuery(orgId, playbookId))
  const open = useMutation({
    mutationFn: (of: LiveLine) =>
      call('openLiveDrill', { params: { orgId, playbookId }, body: { id: ids.for(of), of } }),
    onSuccess: ({ id }) => onOpen(id),
  })
  const { data, error } = choices
  return (
    <div
      className={stage['slide']}
      style={{ justifyContent: 'flex-start' }}
      tabIndex={0}
      role="group"
      aria-label="Slide"
    >
      <Title order={2} className={stage['title'] ?? ''}>
        Which line should the room answer?
      </Title>
      <Text c="dimmed">
        You answer first, in front of everybody. Then people answer by phone, without an account and without a
        name. Their words are read once and not kept; the slide shows counts.
      </Text>
      {error ? <Failure error={error} onRetry={() => void choices.refetch()} /> : null}
      {open.isError ? <Failure error={open.error} /> : null}
      {data || error ? null : <PageLoading />}
      {data?.running ? (
        <Group>
          <Button onClick={() => onOpen(data.running ?? '')}>Go on with the one that runs</Button>
        </Group>
      ) : null}
      {data ? (
        <ul className={classes['choices']} aria-label="Lines">
          {data.lines.map(({ of, title, line }) => (
            <li key={of.kind === 'drill' ? of.drillId : `${of.source.id} ${of.turn}`}>
              <UnstyledButton
                className={classes['choice'] ?? ''}
                disabled={open.isPending}
                onClick={() => open.mutate(of)}
              >
                <span className={classes['quote']}>“{line}”</span>
                <Text component="span" size="sm" c="dimmed">
                  {of.kind === 'moment' ? 'A moment of this playbook' : 'A drill'}: {title}
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
