import { Button, Table, Text, Title } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import type { RetryScoring, ScoringFailureView } from '#contract/scorecard.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { scoringFailuresQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { ColumnTable } from '../../components/column-table.tsx'
import { Failure } from '../../components/failure.tsx'
import { counted, dayAndTime } from '../../components/when.ts'

/** What an admin can do about it, by the code of what went wrong. */
const reasons: Readonly<Record<string, string>> = {
  'model/cap_reached': 'This month’s tokens were used up.',
  invalid: 'The model’s answers could not be read.',
  invented: 'Most of the model’s quotes stand nowhere in the conversation.',
  unauthorised: 'The endpoint refuses the key.',
  'quota-exhausted': 'The endpoint’s quota is used up.',
  'rate-limited': 'The endpoint asked to be left alone for longer than we wait.',
  unavailable: 'The endpoint could not be reached.',
  'breaker-open': 'The endpoint failed several times in a row and was left in peace.',
  'first-token-timeout': 'The model did not answer in time.',
  'idle-timeout': 'The model stopped in the middle of its answer.',
  'total-timeout': 'The model did not finish in time.',
  'context-too-long': 'The conversation is longer than the model can read.',
}

const by = ({ model }: ScoringFailureView) => (model === null ? 'Built-in scorer' : model)
const why = ({ reason }: ScoringFailureView) => reasons[reason] ?? `It failed (${reason}).`

/** Scorings that were given up after every try. Ids only: whose conversation it is stays with the person. */
export function ScoringFailures() {
  const orgId = useOrgId()
  const query = scoringFailuresQuery(orgId)
  const { data } = useSuspenseQuery(query)
  const again = useMutation({
    mutationFn: (body: RetryScoring) => call('retryScoring', { params: { orgId }, body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: query.queryKey }),
  })
  const { failures } = data
  return (
    <Card aria-labelledby="scoring-failures" style={{ marginTop: '1.25rem' }}>
      <Title order={2} size="h4" id="scoring-failures" mb={4}>
        Scorings that failed
      </Title>
      <Text size="sm" c="dimmed" role="status">
        {failures.length === 0
          ? 'None. A conversation that could not be scored after every try would stand here.'
          : counted(
              failures.length,
              '{n} scoring was given up. The conversation is safe; only its id is shown here.',
              '{n} scorings were given up. The conversations are safe; only their ids are shown here.',
            )}
      </Text>
      {again.isError ? <Failure error={again.error} title="It was not tried again" /> : null}
      {failures.length === 0 ? null : (
        <ColumnTable
          label="Scorings that failed"
          minWidth={560}
          columns={['Roleplay', 'Scorer', 'What went wrong', 'When']}
        >
          {failures.map((failure) => {
            const { roleplayId, scorer } = failure
            return (
              <Table.Tr key={`${roleplayId}${scorer}`}>
                <Table.Th scope="row" fw={500} ff="monospace" fz="xs">
                  <div>{roleplayId}</div>
                  <Button
                    size="compact-sm"
                    mih={28}
                    variant="default"
                    aria-label={`Try to score ${roleplayId} again`}
                    mt={6}
                    loading={again.isPending && again.variables.roleplayId === roleplayId}
                    onClick={() => again.mutate({ roleplayId, scorer })}
                  >
                    Try again
                  </Button>
                </Table.Th>
                <Table.Td>{by(failure)}</Table.Td>
                <Table.Td>
                  {why(failure)}
                  {failure.tries > 0 ? (
                    <Text size="xs" c="dimmed">
                      {counted(failure.tries, '{n} try', '{n} tries')}
                    </Text>
                  ) : null}
                </Table.Td>
                <Table.Td>{dayAndTime(failure.at)}</Table.Td>
              </Table.Tr>
            )
          })}
        </ColumnTable>
      )}
    </Card>
  )
}
