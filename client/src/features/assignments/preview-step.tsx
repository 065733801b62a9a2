import { Alert, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { assignmentsKey } from '../../api/assignment-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { scenariosQuery } from '../../api/queries.ts'
import { dueWords } from '../../components/assigned/due.ts'
import { hasGroups } from '../../components/assigned/targets.ts'
import { ruleSentences } from '../../components/assigned/rule-words.ts'
import { Failure } from '../../components/failure.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { counted } from '../../components/when.ts'
import { bodyOf, type AssignDraft } from './assign-draft.ts'

const clockWords = {
  skipped: 'Clocks go forward over this time that day, so it is due as much later.',
  twice: 'Clocks go back that day and show this time twice. The later of the two counts.',
} as const

/** Who will be asked for what by when, before anybody is. */
export function PreviewStep({ draft }: { readonly draft: AssignDraft }) {
  const orgId = useOrgId()
  const { targets, due, zone, passRule } = bodyOf(draft)
  const scenarios = useQuery(scenariosQuery(orgId))
  const preview = useQuery({
    queryKey: [...assignmentsKey(orgId), 'preview', targets, due, zone],
    queryFn: ({ signal }) =>
      call('previewAssignment', { params: { orgId }, body: { targets, due, zone } }, signal),
    gcTime: 0,
  })
  if (preview.isError) return <Failure error={preview.error} onRetry={() => void preview.refetch()} />
  if (!preview.data) return <PageLoading />
  const { people, leftOut, dueAt, clock } = preview.data
  const title = scenarios.data?.scenarios.find(({ id }) => id === draft.scenarioId)?.title
  return (
    <Stack>
      <div>
        <Title order={2} size="h3">
          {title ?? draft.scenarioId}
        </Title>
        <Text size="sm">
          {draft.kind === 'assessed' ? 'Assessed' : 'Practice'}. Due {dueWords(dueAt, zone)}.
          {hasGroups(draft)
            ? draft.newcomers
              ? ' Newcomers get it, too.'
              : ' Newcomers do not get it.'
            : ''}
        </Text>
        {clock ? (
          <Alert color="ochre" variant="light" mt="sm">
            {clockWords[clock]}
          </Alert>
        ) : null}
      </div>
      {passRule ? (
        <List size="sm" spacing={2}>
          {ruleSentences(passRule).map((one) => (
            <List.Item key={one}>{one}</List.Item>
          ))}
        </List>
      ) : null}
      <div>
        <Title order={3} size="h4">
          {counted(people.length, '{n} person is asked', '{n} people are asked')}
        </Title>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {people.map(({ name }) => name).join(', ')}
        </Text>
        {leftOut > 0 ? (
          <Text size="sm" c="dimmed" mt={4}>
            {counted(
              leftOut,
              '{n} more is named, who is no rep or whom you do not reach, and is not asked.',
              '{n} more are named, who are no reps or whom you do not reach, and are not asked.',
            )}
          </Text>
        ) : null}
      </div>
      <Text size="sm" c="dimmed">
        You will see who has submitted and who has passed. Practice, and how much of it, stays with each rep.
      </Text>
    </Stack>
  )
}
