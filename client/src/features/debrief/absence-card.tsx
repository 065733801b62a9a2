import { Stack, Table, Text, Title } from '@mantine/core'
import type { AbsenceView } from '#contract/debrief.ts'
import { Card } from '../../components/card.tsx'
import { QuoteButton } from '../../components/scorecard/quote-button.tsx'
import type { Show } from '../../components/transcript/show.ts'
import { WideTable } from '../../components/wide-table.tsx'
import { colleagueWords, driftFinding, toAnybodyWords } from './absence-words.ts'
import classes from './before-and-after.module.css'

type Props = { readonly absence: AbsenceView; readonly onShow: Show }

/** Where the buyer was lost: the reply that would have fitted anyone, and what of theirs lay unused. */
export function AbsenceCard({ absence: { drift, turns }, onShow }: Props) {
  const { heard, unused } = drift
  return (
    <Card aria-labelledby="drift" className={classes['card'] ?? ''}>
      <Title order={2} size="h3" id="drift" mb="xs">
        {driftFinding(drift)}
      </Title>
      <div className={classes['halves']}>
        <Stack gap={8}>
          <Text size="sm">This would have fitted anyone:</Text>
          <QuoteButton turn={drift.turn} quote={drift.quote} onShow={onShow} />
          <Text size="sm">
            {drift.anyColleague === true
              ? 'Could any colleague have said this? Nothing in it says why you say it, or what you have seen.'
              : drift.anyColleague === false
                ? 'Could any colleague have said this? It has something of your own in it. What is missing is theirs.'
                : 'Could it have been put to any other buyer? Nothing in it comes from what they had just said.'}
          </Text>
        </Stack>
        <Stack gap={8}>
          <Text size="sm">
            {unused.length > 0 ? 'Of what they had just said, this lay unused:' : 'They had just said this:'}
          </Text>
          {(unused.length > 0 ? unused : [heard.quote]).map((quote) => (
            <QuoteButton key={quote} turn={heard.turn} quote={quote} onShow={onShow} />
          ))}
        </Stack>
      </div>
      <details>
        <summary>Turn by turn: to whom, and by whom</summary>
        <WideTable label="Each of your turns, with another buyer or another rep in mind" minWidth={320}>
          <Table verticalSpacing={4} maw={520}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Turn</Table.Th>
                <Table.Th scope="col">Could be said to</Table.Th>
                <Table.Th scope="col">Could be said by</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {turns.map(({ turn, toAnybody, anyColleague }) => (
                <Table.Tr key={turn}>
                  <Table.Td>{turn}</Table.Td>
                  <Table.Td>{toAnybodyWords(toAnybody)}</Table.Td>
                  <Table.Td>{colleagueWords(anyColleague)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
        <Text size="xs" c="dimmed" mt={6}>
          Read from the words alone. It is in no score, and a turn that only asks has no owner.
        </Text>
      </details>
    </Card>
  )
}
