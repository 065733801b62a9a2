import { Alert, Badge, Button, Group, Text } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { AuthoredView } from '#contract/authoring.ts'
import { authoredListQuery, authoredQuery } from '../../api/authoring-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Avatar } from '../../components/avatar.tsx'
import { Failure } from '../../components/failure.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { ago } from '../../components/when.ts'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import { Editor } from './editor.tsx'
import { ExportCard } from './export-card.tsx'
import { textOf } from './form/use-opened.ts'
import { Reader } from './reader.tsx'

const stateWords = { draft: 'Draft', live: 'Live', archived: 'Archived' } as const

/** One persona or scenario: its draft to work on, or what is live to read. */
export function AuthoredPage() {
  const orgId = useOrgId()
  const params = useParams({ strict: false })
  const kind = params.kind === 'scenario' ? 'scenario' : 'persona'
  const id = params.authoredId ?? ''
  const { data: view } = useSuspenseQuery(authoredQuery(orgId, kind, id))
  return <Authored key={`${kind}/${id}`} view={view} />
}

function Authored({ view }: { readonly view: AuthoredView }) {
  const orgId = useOrgId()
  const { kind, id, shipped } = view
  const [discarded, setDiscarded] = useState<string | null>(null)
  const [duplicating, setDuplicating] = useState(false)
  const query = authoredQuery(orgId, kind, id)
  const reload = async () => {
    await queryClient.refetchQueries({ queryKey: query.queryKey, exact: true })
    await queryClient.invalidateQueries({ queryKey: authoredListQuery(orgId).queryKey, exact: true })
  }
  const begin = useMutation({
    mutationFn: (source: string) =>
      call('saveAuthored', { params: { orgId, kind, id }, body: { source, revision: 0 } }),
    onSettled: reload,
    onSuccess: () => setDiscarded(null),
  })
  const discard = useMutation({
    mutationFn: (_source: string) => call('discardAuthored', { params: { orgId, kind, id } }),
    onSuccess: async (_, source) => {
      setDiscarded(source)
      // One that was never published is gone until it is saved again: there is nothing to fetch.
      if (view.versions.length > 0) await reload()
      else {
        queryClient.setQueryData(query.queryKey, (before) => (before ? { ...before, draft: null } : before))
        await queryClient.invalidateQueries({ queryKey: authoredListQuery(orgId).queryKey, exact: true })
      }
    },
  })
  const seed = textOf(view.value, ['face', 'seed'])
  return (
    <Page
      title={view.title}
      kicker={kind === 'persona' ? 'Persona' : 'Scenario'}
      width="wide"
      face={kind === 'persona' && seed !== '' ? <Avatar seed={seed} size={56} /> : undefined}
      lead={<Lead view={view} />}
      actions={
        <Group gap="sm">
          {kind === 'persona' ? <ExportCard id={id} /> : null}
          <Button variant="default" onClick={() => setDuplicating(true)}>
            Duplicate
          </Button>
          {view.draft || shipped || view.versions.length === 0 ? null : (
            <Button loading={begin.isPending} onClick={() => begin.mutate(view.source)}>
              Start a draft
            </Button>
          )}
        </Group>
      }
    >
      {begin.isError ? <Failure error={begin.error} /> : null}
      {discard.isError ? <Failure error={discard.error} title="The draft is still there" /> : null}
      {discarded === null || view.draft ? null : (
        <Alert color="ochre" variant="light" role="status" mb="md">
          <Group justify="space-between">
            <Text size="sm">The draft is discarded.</Text>
            <Button
              size="xs"
              variant="default"
              loading={begin.isPending}
              onClick={() => begin.mutate(discarded)}
            >
              Undo
            </Button>
          </Group>
        </Alert>
      )}
      {view.draft ? (
        <Editor view={view} onDiscard={(source) => discard.mutate(source)} />
      ) : view.versions.length > 0 ? (
        <Reader view={view} />
      ) : null}
      {duplicating ? <DuplicateDialog of={view} onClose={() => setDuplicating(false)} /> : null}
    </Page>
  )
}

/** How it stands, and what belongs to it. */
function Lead({ view }: { readonly view: AuthoredView }) {
  const orgId = useOrgId()
  const { kind, shipped, state, draft, uses } = view
  return (
    <>
      <Group gap={6}>
        <Badge color={state === 'live' ? 'pine' : 'gray'}>{stateWords[state]}</Badge>
        {shipped ? <Badge color="gray">Shipped with Conviction</Badge> : null}
        {draft ? (
          <span>
            Draft changed {ago(draft.updatedAt)}
            {draft.by === null ? '' : ` by ${draft.by}`}.
          </span>
        ) : null}
        {shipped ? <span>It stays as it is; duplicate it to change the copy.</span> : null}
      </Group>
      {uses.length === 0 ? null : (
        <div>
          {kind === 'persona' ? 'Played in ' : 'Played with '}
          {uses.map((one, index) => (
            <span key={`${one.kind}${one.id}`}>
              {index > 0 ? ', ' : ''}
              <TextLink
                to="/o/$orgId/authoring/$kind/$authoredId"
                params={{ orgId, kind: one.kind, authoredId: one.id }}
                underline="always"
              >
                {one.title}
              </TextLink>
              {one.state === 'draft' ? ' (draft)' : ''}
            </span>
          ))}
          .
        </div>
      )}
    </>
  )
}
