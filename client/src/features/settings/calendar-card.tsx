import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { calendarFeedQuery } from '../../api/connection-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { RemoveButton } from '../../components/remove-button.tsx'

/** The address by which a calendar program shows one's dates. */
export function CalendarCard() {
  const orgId = useOrgId()
  const query = calendarFeedQuery(orgId)
  const { data, error, refetch } = useQuery(query)
  const keep = (feed: { url: string | null }) => queryClient.setQueryData(query.queryKey, feed)
  const make = useMutation({
    mutationFn: () => call('makeCalendarFeed', { params: { orgId } }),
    onSuccess: keep,
  })
  const end = useMutation({
    mutationFn: () => call('endCalendarFeed', { params: { orgId } }),
    onSuccess: keep,
  })
  const url = data?.url ?? null
  return (
    <Card aria-label="Calendar">
      <Text fw={600}>Calendar</Text>
      <Text size="sm" c="dimmed" mb="sm">
        An address for your calendar program, with the dates of what you were asked to do and of campaigns.
        Whoever has it can read these dates.
      </Text>
      <Stack gap="sm">
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
        {make.isError ? <Failure error={make.error} title="No address was made" /> : null}
        {url === null ? null : (
          <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
            {url}
          </Code>
        )}
        <Group gap={4}>
          {url === null ? (
            <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
              Make the address
            </Button>
          ) : (
            <>
              <CopyButton value={url}>
                {({ copied, copy }) => (
                  <Button variant="default" onClick={copy}>
                    {copied ? 'Copied' : 'Copy it'}
                  </Button>
                )}
              </CopyButton>
              <RemoveButton
                name="the calendar address"
                word="Replace"
                title="Replace the calendar address"
                says="The address of now ends, and programs that use it show nothing new. You get another one."
                pending={make.isPending}
                error={make.error}
                onRemove={(done) => make.mutate(undefined, { onSuccess: done })}
              />
              <RemoveButton
                name="the calendar address"
                word="End"
                title="End the calendar address"
                says="Programs that use it show nothing new. You can make another address at any time."
                pending={end.isPending}
                error={end.error}
                onRemove={(done) => end.mutate(undefined, { onSuccess: done })}
              />
            </>
          )}
        </Group>
      </Stack>
    </Card>
  )
}
