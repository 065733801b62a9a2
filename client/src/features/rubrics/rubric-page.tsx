import { Alert, Button, Group, Text } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { rubricQuery, rubricsQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { Page } from '../../components/page.tsx'
import { counted } from '../../components/when.ts'
import { Editor } from './editor.tsx'
import { Reader } from './reader.tsx'
import { withValue } from './rubric-source.ts'

/** One rubric: its draft to work on, or what is live to read. */
export function RubricPage() {
  const orgId = useOrgId()
  const { rubricId = '' } = useParams({ strict: false })
  const query = rubricQuery(orgId, rubricId)
  const { data: view } = useSuspenseQuery(query)
  const [discarded, setDiscarded] = useState<string | null>(null)
  const reload = async () => {
    await queryClient.refetchQueries({ queryKey: query.queryKey, exact: true })
    await queryClient.invalidateQueries({ queryKey: rubricsQuery(orgId).queryKey, exact: true })
  }
  const begin = useMutation({
    mutationFn: (source: string) =>
      call('saveRubricDraft', { params: { orgId, rubricId }, body: { source, revision: 0 } }),
    onSettled: reload,
    onSuccess: () => setDiscarded(null),
  })
  const discard = useMutation({
    mutationFn: (_source: string) => call('discardRubricDraft', { params: { orgId, rubricId } }),
    onSuccess: async (_, source) => {
      setDiscarded(source)
      await reload()
    },
  })
  const live = view.versions.find(({ state }) => state === 'live')
  const used = counted(view.scenarios.length, '{n} scenario uses it', '{n} scenarios use it')
  return (
    <Page
      title={view.title}
      kicker="Rubric"
      width="wide"
      lead={live ? `Version ${live.version} is live. ${used}.` : `Nothing is published yet. ${used}.`}
      actions={
        view.draft || view.versions.length === 0 ? null : (
          <Button
            loading={begin.isPending}
            onClick={() => begin.mutate(withValue(view.source, ['version'], view.nextVersion))}
          >
            Start a draft
          </Button>
        )
      }
    >
      {begin.isError ? <Failure error={begin.error} /> : null}
      {discard.isError ? <Failure error={discard.error} title="The draft is still there" /> : null}
      {discarded === null || view.draft ? null : (
        <Alert color="ochre" variant="light" role="status" mb="md">
          <Group justify="space-between">
            <Text size="sm">The draft is discarded.</Text>
            <Button size="xs" variant="default" onClick={() => begin.mutate(discarded)}>
              Undo
            </Button>
          </Group>
        </Alert>
      )}
      {view.draft ? (
        <Editor view={view} onDiscard={(source) => discard.mutate(source)} />
      ) : (
        <Reader view={view} />
      )}
    </Page>
  )
}
