import { Badge, Group, List, Stack, Text, Title } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { AssignmentView } from '#contract/assignment.ts'
import { assignmentQuery, assignmentsKey } from '../../api/assignment-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { dueWords } from '../../components/assigned/due.ts'
import { ruleSentences } from '../../components/assigned/rule-words.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { Page } from '../../components/page.tsx'
import { UndoNotice } from '../../components/undo-notice.tsx'
import { counted } from '../../components/when.ts'
import { farWords } from './assignments-page.tsx'
import { ChangesList } from './changes-list.tsx'
import { ManageMenu } from './manage-menu.tsx'
import { RepsTable } from './reps-table.tsx'
import { ScormCard } from './scorm-card.tsx'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** One assignment: what it asks for, who has it and how each stands, and what was done to it. */
export function AssignmentPage() {
  const orgId = useOrgId()
  const { assignmentId = '' } = useParams({ strict: false })
  const { data } = useSuspenseQuery(assignmentQuery(orgId, assignmentId))
  return (
    <Page
      title={data.title}
      kicker={data.kind === 'assessed' ? 'Assessed' : 'Practice'}
      lead={`Due ${dueWords(data.dueAt, data.zone)}. ${farWords(data)}.`}
      actions={data.mayChange && !data.withdrawn ? <ManageMenu view={data} /> : null}
    >
      <JustMade view={data} />
      <Stack gap="lg">
        {data.withdrawn ? (
          <Text role="status">
            This was withdrawn: nobody is asked for it any more. What was done stays done.
          </Text>
        ) : null}
        <About view={data} />
        <RepsTable view={data} />
        {data.withdrawn ? null : <ScormCard assignmentId={data.id} />}
        <ChangesList changes={data.changes} />
      </Stack>
    </Page>
  )
}

/** For eight seconds after it was assigned: the way back. */
function JustMade({ view }: { readonly view: AssignmentView }) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const { made } = useSearch({ strict: false })
  const stay = () =>
    void navigate({
      to: '/o/$orgId/assignments/$assignmentId',
      params: { orgId, assignmentId: view.id },
      replace: true,
    })
  const undo = useMutation({
    mutationFn: () => call('undoAssignment', { params: { orgId, assignmentId: view.id } }),
    onSuccess: async () => {
      await navigate({ to: '/o/$orgId/assignments', params: { orgId }, replace: true })
      queryClient.removeQueries({ queryKey: assignmentQuery(orgId, view.id).queryKey })
      await queryClient.invalidateQueries({ queryKey: assignmentsKey(orgId) })
    },
  })
  if (made !== true) return null
  return (
    <>
      {undo.isError ? <Failure error={undo.error} title="It was not undone" /> : null}
      <UndoNotice key={view.id} busy={undo.isPending} onUndo={() => undo.mutate()} onGone={stay}>
        {counted(
          view.reps.length,
          'Assigned to {n} person. They are told in a moment.',
          'Assigned to {n} people. They are told in a moment.',
        )}
      </UndoNotice>
    </>
  )
}

function About({ view }: { readonly view: AssignmentView }) {
  const { note, passRule, targets, newcomers, campaign, assignedBy } = view
  const groups = targets.map(({ name }) => name ?? 'a group that was removed')
  return (
    <Card aria-label="What it asks for">
      <Group gap="xs" mb={4}>
        {campaign ? <Badge color="ochre">{`${campaign.name}: ${campaign.phase}`}</Badge> : null}
        <Text size="sm" c="dimmed">
          From {assignedBy}
          {groups.length > 0
            ? `, to ${list.format(groups)}. ${newcomers ? 'Newcomers get it, too.' : 'Newcomers do not get it.'}`
            : '.'}
        </Text>
      </Group>
      {note === null ? null : (
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} mb="sm">
          {note}
        </Text>
      )}
      {passRule ? (
        <>
          <Title order={2} size="h4">
            What passes
          </Title>
          <List size="sm" spacing={2}>
            {ruleSentences(passRule).map((one) => (
              <List.Item key={one}>{one}</List.Item>
            ))}
          </List>
        </>
      ) : (
        <Text size="sm">Done once a run of it was submitted.</Text>
      )}
    </Card>
  )
}
