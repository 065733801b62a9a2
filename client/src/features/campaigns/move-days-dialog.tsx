import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignView } from '#contract/campaign.ts'
import type { CampaignRealCalls, RealCallWindows } from '#contract/real-call.ts'
import { assignmentsKey } from '../../api/assignment-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { partWords } from '../../components/assigned/real-call-words.ts'
import { Failure } from '../../components/failure.tsx'
import { SpanFields } from './span-fields.tsx'

type Parts = CampaignRealCalls['parts']
type Props = { readonly view: CampaignView; readonly parts: Parts }

const daysIn = (parts: Parts): RealCallWindows =>
  Object.fromEntries(
    parts.map(({ part, opensDay, dueDay }) => [part, { opensDay, dueDay }]),
  ) as RealCallWindows

/** Gives the days of real calls other dates, as long as any of them is not over. */
export function MoveDays({ view: { id, eventOn, zone, mayEnd }, parts }: Props) {
  const orgId = useOrgId()
  const [days, setDays] = useState<RealCallWindows | null>(null)
  const [now] = useState(() => Date.now())
  const ahead = parts.filter(({ dueAt }) => Date.parse(dueAt) > now)
  const close = () => setDays(null)
  const move = useMutation({
    mutationFn: (body: RealCallWindows) => call('moveRealCalls', { params: { orgId, campaignId: id }, body }),
    onSuccess: async () => {
      close()
      await queryClient.invalidateQueries({ queryKey: assignmentsKey(orgId) })
    },
  })
  if (!mayEnd || ahead.length === 0) return null
  return (
    <>
      <Button
        mt="sm"
        variant="default"
        size="compact-sm"
        mih={32}
        onClick={() => {
          move.reset()
          setDays(daysIn(parts))
        }}
      >
        Change the days
      </Button>
      <Modal opened={days !== null} onClose={close} title="Change the days for real calls">
        {days === null ? null : (
          <Stack>
            {move.isError ? <Failure error={move.error} title="The days are as they were" /> : null}
            {ahead.map(({ part, opensAt }) => (
              <div key={part}>
                <Text fw={600} size="sm">
                  {partWords[part]}
                </Text>
                {Date.parse(opensAt) <= now ? (
                  <Text size="sm" c="dimmed">
                    These days have begun: only the last of them can be moved.
                  </Text>
                ) : null}
                <SpanFields
                  of={`real call at ${partWords[part].toLowerCase()}`}
                  eventOn={eventOn}
                  zone={zone}
                  span={days[part]}
                  begun={Date.parse(opensAt) <= now}
                  onChange={(span) => setDays({ ...days, [part]: span })}
                />
              </div>
            ))}
            <Text size="sm" c="dimmed">
              Everybody who is asked for a call is told. What was handed in stays.
            </Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Leave them
              </Button>
              <Button loading={move.isPending} onClick={() => move.mutate(days)}>
                Change them
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </>
  )
}
