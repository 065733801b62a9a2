import { Group, Select, Skeleton, Stack, Switch, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ChangeNoticeSettings, NoticeKind } from '#contract/notice.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { noticeSettingsQuery } from '../../api/notice-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { noticeWords } from '../../components/notice-words.ts'

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone
const zones = [...new Set(['UTC', ownZone, ...Intl.supportedValuesOf('timeZone')])].toSorted()

/** What one is mailed, and when: one mail a day at most. */
export function NoticeSettingsCard() {
  const orgId = useOrgId()
  const query = noticeSettingsQuery(orgId)
  const { data, error, refetch } = useQuery(query)
  const save = useMutation({
    mutationFn: (body: ChangeNoticeSettings) => call('changeNoticeSettings', { params: { orgId }, body }),
    onSuccess: (saved) => queryClient.setQueryData(query.queryKey, saved),
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton h={220} />
  const shown = { ...data, ...(save.isPending ? save.variables : {}) }
  const off = shown.off ?? []
  const flip = (kind: NoticeKind, on: boolean) =>
    save.mutate({ off: on ? off.filter((one) => one !== kind) : [...off, kind] })
  return (
    <Card aria-label="Mail">
      <Text fw={600}>Mail</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {data.kinds.length === 0
          ? 'Nothing is mailed to people with your roles but invitations and new passwords.'
          : 'One mail a day at most, at this hour, and none when nothing happened. No words of a conversation are in it.'}
      </Text>
      {save.isError ? <Failure error={save.error} title="Nothing was saved" /> : null}
      {data.kinds.length === 0 ? null : (
        <Stack>
          {data.kinds.map((kind) => (
            <Switch
              key={kind}
              label={noticeWords[kind]}
              checked={!off.includes(kind)}
              onChange={(event) => flip(kind, event.currentTarget.checked)}
            />
          ))}
          <Group grow align="flex-start">
            <Select
              label="At"
              data={hours}
              allowDeselect={false}
              value={String(shown.hour)}
              // The hour is meant in the zone that is shown beside it.
              onChange={(value) =>
                value === null ? undefined : save.mutate({ hour: Number(value), zone: shown.zone ?? 'UTC' })
              }
            />
            <Select
              label="In the time zone"
              description={shown.zone === ownZone ? null : `This device is in ${ownZone}.`}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              data={zones}
              searchable
              allowDeselect={false}
              value={shown.zone ?? 'UTC'}
              onChange={(value) => (value === null ? undefined : save.mutate({ zone: value }))}
            />
          </Group>
        </Stack>
      )}
    </Card>
  )
}
