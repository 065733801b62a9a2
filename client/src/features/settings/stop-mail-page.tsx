import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { noticeKinds } from '#contract/notice.ts'
import { call } from '../../api/call.ts'
import { Failure } from '../../components/failure.tsx'
import { GuestFrame } from '../../components/guest-frame.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { noticeWords } from '../../components/notice-words.ts'

/** Where the link in a mail leads. It does nothing by itself: some mail programs open every link. */
export function StopMailPage() {
  const { orgId = '', kind = '', token = '' } = useParams({ strict: false })
  const known = noticeKinds.find((one) => one === kind)
  const stop = useMutation({
    mutationFn: () => call('stopNotices', { params: { orgId, kind: known ?? 'reviewed', token } }),
  })
  return (
    <GuestFrame title="Less mail" lead={known ? noticeWords[known] : 'This link does not hold any more.'}>
      <Stack>
        {stop.isError ? <Failure error={stop.error} /> : null}
        {stop.isSuccess ? (
          <Text role="status">You get no more mail about this. In the settings you can have it again.</Text>
        ) : known ? (
          <Button size="md" loading={stop.isPending} onClick={() => stop.mutate()}>
            No more mail about this
          </Button>
        ) : null}
        <Text size="sm">
          <TextLink to="/o/$orgId/settings" params={{ orgId }}>
            All kinds, in the settings
          </TextLink>
        </Text>
      </Stack>
    </GuestFrame>
  )
}
