import { Button, Group, Modal, Radio, ScrollArea, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReadinessView } from '#contract/readiness.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { quickLinesQuery, roleplayQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { forgetReadiness } from '../../api/readiness-queries.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Failure } from '../../components/failure.tsx'
import { TextLink } from '../../components/link-button.tsx'

/** Two exchanges before a real call, with somebody who says the line that is expected or dreaded. */
export function RehearseCall({ view }: { readonly view: ReadinessView }) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [lineId, setLineId] = useState<string | null>(null)
  const lines = useQuery({ ...quickLinesQuery(orgId), enabled: open })
  const ids = useStableId()
  const to = '/o/$orgId/roleplays/$roleplayId' as const
  const start = useMutation({
    mutationFn: (line: { readonly id: string; readonly scenarioId: string }) =>
      call('rehearseCall', {
        params: { orgId, readinessId: view.id },
        body: { roleplayId: ids.for(line), scenarioId: line.scenarioId, quickLineId: line.id },
      }),
    onSuccess: async (talk) => {
      ids.forget()
      queryClient.setQueryData(roleplayQuery(orgId, talk.id).queryKey, talk)
      await forgetReadiness(orgId)
      await navigate({ to, params: { orgId, roleplayId: talk.id } })
    },
  })
  const chosen = lines.data?.lines.find(({ id }) => id === lineId)
  const { rehearsal } = view
  return (
    <>
      <Group gap="sm">
        <Button size="compact-sm" mih={28} variant="default" onClick={() => setOpen(true)}>
          Rehearse the first two exchanges
        </Button>
        {rehearsal ? (
          <TextLink
            size="sm"
            to={rehearsal.ended ? '/o/$orgId/roleplays/$roleplayId/debrief' : to}
            params={{ orgId, roleplayId: rehearsal.roleplayId }}
          >
            {rehearsal.ended ? 'The last rehearsal' : 'Back to the rehearsal'}
          </TextLink>
        ) : null}
      </Group>
      <Modal opened={open} onClose={() => setOpen(false)} title="Which line do you expect?" size="lg">
        <Stack>
          <Text size="sm">
            Somebody says it, and you answer twice. Only you see it, it cannot be submitted, and nothing of
            what you wrote goes into it.
          </Text>
          {lines.isError ? <Failure error={lines.error} onRetry={() => void lines.refetch()} /> : null}
          <ScrollArea.Autosize mah="50dvh" type="auto">
            <Radio.Group aria-label="Lines" value={lineId ?? ''} onChange={setLineId}>
              <Stack gap="sm">
                {lines.data?.lines.map((line) => (
                  <Radio
                    key={line.id}
                    value={line.id}
                    label={`“${line.line}”`}
                    description={`${line.buyer.name}, ${line.buyer.title}`}
                  />
                ))}
              </Stack>
            </Radio.Group>
          </ScrollArea.Autosize>
          {start.isError ? <Failure error={start.error} title="The rehearsal did not start" /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              Not now
            </Button>
            <Button
              disabled={!chosen}
              loading={start.isPending}
              onClick={() => (chosen ? start.mutate(chosen) : undefined)}
            >
              Rehearse
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
