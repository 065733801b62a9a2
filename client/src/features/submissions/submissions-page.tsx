import { Table, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { SubmissionView } from '#contract/people.ts'
import { useOrgId } from '../../api/membership.ts'
import { submissionsQuery } from '../../api/queries.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { HeldScorings } from '../../components/held-scorings.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { Score } from '../../components/score.tsx'
import { counted, dayAndTime } from '../../components/when.ts'
import { outcomeWords } from '../../components/words.ts'

const wordsFor = (outcome: string | null) =>
  outcome === null ? '' : ((outcomeWords as Record<string, string>)[outcome] ?? outcome)

function Row({ submission }: { readonly submission: SubmissionView }) {
  const orgId = useOrgId()
  const { scores } = submission
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        <TextLink
          to="/o/$orgId/roleplays/$roleplayId/debrief"
          params={{ orgId, roleplayId: submission.roleplayId }}
        >
          {submission.rep.name}, {submission.scenarioTitle}
        </TextLink>
        <Text size="xs" c="dimmed">
          {dayAndTime(submission.submittedAt)}
        </Text>
      </Table.Th>
      <Table.Td>{wordsFor(submission.outcome)}</Table.Td>
      {scores === null ? (
        <Table.Td colSpan={3}>
          <Text size="sm" c="dimmed">
            Shown once you have opened the scorecard
          </Text>
        </Table.Td>
      ) : (
        [scores.authenticity, scores.courage, scores.beliefTransfer].map((score, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- three fixed columns
          <Table.Td key={index}>
            <Score value={score} />
          </Table.Td>
        ))
      )}
    </Table.Tr>
  )
}

/** What reps have handed in, newest first. Nothing else of their practice is here. */
export function SubmissionsPage() {
  const { data } = useSuspenseQuery(submissionsQuery(useOrgId()))
  return (
    <Page
      title="Submissions"
      lead={
        data.submissions.length === 0
          ? undefined
          : counted(
              data.submissions.length,
              '{n} roleplay was handed to you.',
              '{n} roleplays were handed to you.',
            )
      }
    >
      {data.submissions.length === 0 ? (
        <EmptyState title="Nothing has been submitted yet">
          When a rep submits a roleplay, it appears here with its transcript and scorecard. You see nothing
          before that.
        </EmptyState>
      ) : (
        <Card style={{ padding: 0, overflowX: 'auto' }} aria-label="Submitted roleplays">
          <Table verticalSpacing="sm" horizontalSpacing="lg">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Roleplay</Table.Th>
                <Table.Th scope="col">Outcome</Table.Th>
                <Table.Th scope="col">Authenticity</Table.Th>
                <Table.Th scope="col">Courage</Table.Th>
                <Table.Th scope="col">Belief transfer</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.submissions.map((submission) => (
                <Row key={submission.roleplayId} submission={submission} />
              ))}
            </Table.Tbody>
          </Table>
        </Card>
      )}
      <HeldScorings />
    </Page>
  )
}
