import { Badge, Button, Group, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { PlaybookBody } from '#contract/playbook-body.ts'
import type { PlaybookDraftView } from '#contract/playbook-view.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { playbooksKey } from '../../api/playbook-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { dayAndTime } from '../../components/when.ts'
import classes from './playbooks.module.css'

type Props = { readonly view: PlaybookDraftView; readonly onPutBack: (body: PlaybookBody) => void }

/** Every version that was published. Their texts never change; one can be put back into the editor. */
export function VersionsList({ view, onPutBack }: Props) {
  const orgId = useOrgId()
  const withdraw = useMutation({
    mutationFn: () => call('withdrawPlaybook', { params: { orgId, playbookId: view.id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: playbooksKey(orgId) }),
  })
  if (view.versions.length === 0) return null
  const live = view.state === 'live'
  return (
    <Card aria-labelledby="versions">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id="versions">
          Versions
        </Title>
        {live ? (
          <Button variant="default" size="xs" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            Withdraw it
          </Button>
        ) : null}
      </Group>
      {withdraw.isError ? <Failure error={withdraw.error} title="It was not withdrawn" /> : null}
      <ul className={classes['rows']}>
        {view.versions.map(({ version, body, note, by, publishedAt }) => (
          <li key={version} className={classes['row']}>
            <div className={classes['grow']}>
              <Text fw={500}>
                {version}. {body.title}{' '}
                {live && version === view.version ? <Badge color="pine">Live</Badge> : null}
              </Text>
              <Text size="sm" c="dimmed">
                {dayAndTime(publishedAt)}
                {by === null ? '' : `, ${by}`}
                {note === null ? '' : `. ${note}`}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={`Put version ${version} into the editor`}
              onClick={() => onPutBack(body)}
            >
              Put into the editor
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
