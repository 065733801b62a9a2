import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CallSide } from '#contract/call.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { callQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { dateOnly } from '../../components/when.ts'
import { AboutStep, factsOf, type About } from './about-step.tsx'
import type { Source } from './file-content.ts'
import { RedactionStep, type Redaction } from './redaction-step.tsx'
import { SourceStep } from './source-step.tsx'
import { SpeakersStep } from './speakers-step.tsx'
import { bodyOf, usePreview } from './use-preview.ts'

const untouched: Redaction = { on: true, keep: [], also: [] }

/** A real call becomes one to learn from: the file, who is who, what about, and what exactly is stored. */
export function AddCallPage() {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const [source, setSource] = useState<Source | null>(null)
  const [sides, setSides] = useState<readonly { speaker: string; side: CallSide }[]>([])
  const [redaction, setRedaction] = useState(untouched)
  const [about, setAbout] = useState<About>(() => ({
    title: `Call of ${dateOnly(new Date().toISOString())}`,
    arena: 'buyer',
    situation: '',
    facts: '',
  }))
  const ids = useStableId()
  const draft = source && { source, sides, redaction }
  const preview = usePreview(draft)
  const store = useMutation({
    mutationFn: () => {
      if (!draft || !source) throw new Error('no draft')
      const { title, arena, situation } = about
      const told = { title, arena, situation: situation.trim() || null, facts: factsOf(about) }
      const callId = ids.for([source.id, sides, redaction, told])
      return call('importCall', { params: { orgId }, body: { callId, ...bodyOf(draft), ...told } })
    },
    onSuccess: async (view) => {
      ids.forget()
      queryClient.setQueryData(callQuery(orgId, view.id).queryKey, view)
      await queryClient.invalidateQueries({ queryKey: [orgId, 'calls'] })
      await navigate({ to: '/o/$orgId/calls/$callId', params: { orgId, callId: view.id } })
    },
  })
  const change = (next: Source | null) => {
    setSource(next)
    setSides([])
    setRedaction(untouched)
    store.reset()
  }
  const found = preview.data
  const ready =
    found !== undefined && !preview.isPlaceholderData && found.obstacle === null && about.title.trim() !== ''
  return (
    <Page
      title="Add a call"
      kicker="Own calls"
      width="narrow"
      lead="A real call, scored like practice. Only you can see it."
    >
      <Stack gap="md">
        <SourceStep source={source} onSource={change} />
        {preview.isError ? <Failure error={preview.error} onRetry={() => void preview.refetch()} /> : null}
        {source && preview.isPending ? (
          <Card role="status" aria-label="The file is being read">
            <Skeleton h={120} />
          </Card>
        ) : null}
        {found && !preview.isError ? (
          <>
            <SpeakersStep preview={found} onSides={setSides} />
            <AboutStep about={about} onAbout={setAbout} />
            <RedactionStep preview={found} redaction={redaction} onRedaction={setRedaction} />
            {store.isError ? <Failure error={store.error} title="The call was not stored" /> : null}
            <Group justify="flex-end" gap="sm">
              <LinkButton to="/o/$orgId/calls" params={{ orgId }} variant="default">
                Cancel
              </LinkButton>
              <Button disabled={!ready} loading={store.isPending} onClick={() => store.mutate()}>
                Store and score
              </Button>
            </Group>
            {found.obstacle ? (
              <Text size="sm" c="dimmed" ta="end">
                {found.obstacle}
              </Text>
            ) : null}
          </>
        ) : null}
      </Stack>
    </Page>
  )
}
