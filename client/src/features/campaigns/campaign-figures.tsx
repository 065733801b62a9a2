import { List, Table, Text, Title } from '@mantine/core'
import type { CampaignView, LatePerson } from '#contract/campaign.ts'
import { Card } from '../../components/card.tsx'
import { WideTable } from '../../components/wide-table.tsx'
import { ago, counted } from '../../components/when.ts'
import { dayWords } from './day-words.ts'

type Props = { readonly view: CampaignView }

/** "1 of 4 done in 14 days: the other 3 take 42 days at that pace, and there are 25." */
function arithmetic({ done, left, daysGone, daysLeft, daysNeeded }: LatePerson): string {
  const gone = counted(daysGone, '{n} day', '{n} days')
  const days = counted(daysLeft, 'there is {n}', 'there are {n}')
  if (daysNeeded === null) return `0 of ${done + left} done in ${gone}, and ${days} left.`
  return `${done} of ${done + left} done in ${gone}: ${counted(left, 'the last one takes', 'the other {n} take')} ${counted(daysNeeded, '{n} day', '{n} days')} at that pace, and ${days}.`
}

export function WillNotMakeIt({ view: { late, paceFrom, ended, reps } }: Props) {
  if (ended || reps === 0) return null
  return (
    <Card tone={late.total > 0 ? 'accent' : 'plain'} aria-labelledby="late">
      <Title order={2} size="h3" id="late" mb={4}>
        {paceFrom !== null
          ? 'Too early to tell who will make it'
          : late.total === 0
            ? 'Everybody makes it at today’s pace'
            : counted(
                late.total,
                '{n} person will not make it at today’s pace',
                '{n} people will not make it at today’s pace',
              )}
      </Title>
      {paceFrom === null ? null : (
        <Text size="sm">The pace of the first days says nothing. From {dayWords(paceFrom)} on it does.</Text>
      )}
      {late.total === 0 ? null : (
        <List size="sm" spacing={4} style={{ overflowWrap: 'anywhere' }}>
          {late.people.map((one) => (
            <List.Item key={one.userId}>
              <b>{one.name}</b>: {arithmetic(one)}
            </List.Item>
          ))}
        </List>
      )}
      {late.total > late.people.length ? (
        <Text size="sm" mt={4}>
          {counted(
            late.total - late.people.length,
            'And {n} more, who needs fewer days than these.',
            'And {n} more, who need fewer days than these.',
          )}
        </Text>
      ) : null}
      <Text size="sm" c="dimmed" mt={6}>
        Counted is what was submitted or passed. Who practises without submitting stands as not done.
      </Text>
    </Card>
  )
}

export function ReadyPerTeam({ view: { teams, ready, reps } }: Props) {
  if (teams.length === 0) return null
  return (
    <Card style={{ padding: 0 }}>
      <Text size="sm" p="md" pb={0}>
        {ready} of {reps} are ready: they have done what is assessed before the event or, where nothing is,
        their other work. People in several teams count in each.
      </Text>
      <WideTable label="Ready per team" minWidth={280}>
        <Table verticalSpacing="xs" horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Team</Table.Th>
              <Table.Th scope="col">Ready</Table.Th>
              <Table.Th scope="col">Share</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {teams.map(({ name, ready: those, of }) => (
              <Table.Tr key={name ?? ''}>
                <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
                  {name ?? 'In no team'}
                </Table.Th>
                <Table.Td>
                  {those} of {of}
                </Table.Td>
                <Table.Td>{of === 0 ? '' : `${Math.round((those / of) * 100)} %`}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Card>
  )
}

export function BehindOnReviews({ view: { reviews } }: Props) {
  return (
    <Card aria-labelledby="behind">
      <Title order={2} size="h3" id="behind" mb={4}>
        {reviews.length === 0 ? 'No review is waiting' : 'Reviews that wait'}
      </Title>
      {reviews.length === 0 ? (
        <Text size="sm">
          Every attempt of this campaign that is to be reviewed has been, as far as there are any.
        </Text>
      ) : (
        <List size="sm" spacing={4} style={{ overflowWrap: 'anywhere' }}>
          {reviews.map(({ coach, waiting, since }) => (
            <List.Item key={coach}>
              {coach}: {counted(waiting, '{n} attempt', '{n} attempts')}, the oldest submitted {ago(since)}
            </List.Item>
          ))}
        </List>
      )}
    </Card>
  )
}

export function MostFailed({ view: { fails } }: Props) {
  return (
    <Card aria-labelledby="fails">
      <Title order={2} size="h3" id="fails" mb={4}>
        What most attempts fell short of
      </Title>
      {fails.length === 0 ? (
        <Text size="sm">This is shown once three submitted attempts had a chance of the same thing.</Text>
      ) : (
        <>
          <List size="sm" spacing={4}>
            {fails.map(({ code, title, failed, of }) => (
              <List.Item key={code}>
                {code} {title}: {failed} of {counted(of, '{n} attempt', '{n} attempts')}
              </List.Item>
            ))}
          </List>
          <Text size="sm" c="dimmed" mt={6}>
            Shown less than half as often as the rubric asks of the chances that came up. Attempts without a
            chance of it are not counted.
          </Text>
        </>
      )}
    </Card>
  )
}
