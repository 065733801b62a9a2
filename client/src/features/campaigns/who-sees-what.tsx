import { Button, Group, Table, Title } from '@mantine/core'
import { Card } from '../../components/card.tsx'
import { WideTable } from '../../components/wide-table.tsx'
import classes from './who-sees-what.module.css'

const rows = [
  ['Practice that was not submitted, and how much of it', 'Yes', 'No', 'No', 'No'],
  ['What was submitted: transcript, scorecard, quotes', 'Yes', 'Of reps whom they reach', 'No', 'No'],
  ['Who is asked for what, and until when', 'Own', 'No', 'Of reps whom they reach', 'No'],
  [
    'Whether it was submitted, and whether it passed',
    'Own',
    'Of what they review',
    'Of reps whom they reach',
    'No',
  ],
  ['Real calls handed in: words', 'Yes', 'Of reps whom they reach, without a date', 'No', 'No'],
  ['Real calls handed in: levels, once rated', 'Own', 'Own ratings', 'Of reps whom they reach', 'No'],
  ['Readiness, intentions, what got in the way', 'Yes', 'No', 'No', 'No'],
  ['Figures of teams of three and more', 'No', 'No', 'Yes', 'Yes'],
] as const

function printAlone(): void {
  const { dataset } = document.documentElement
  window.addEventListener('afterprint', () => delete dataset['print'], { once: true })
  dataset['print'] = 'sheet'
  window.print()
}

/** The sheet to hand out before anybody begins: who sees what, and that this is all. */
export function WhoSeesWhat() {
  return (
    <Card aria-labelledby="sheet" className={classes['sheet']}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3" id="sheet">
          Who sees what
        </Title>
        <Button size="xs" variant="default" onClick={printAlone}>
          Print
        </Button>
      </Group>
      <WideTable label="Who sees what, by role" minWidth={620}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">What</Table.Th>
              <Table.Th scope="col">Rep</Table.Th>
              <Table.Th scope="col">Coach</Table.Th>
              <Table.Th scope="col">Manager, admin</Table.Th>
              <Table.Th scope="col">Observer</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([what, ...who]) => (
              <Table.Tr key={what}>
                <Table.Th scope="row" fw={500}>
                  {what}
                </Table.Th>
                {who.map((word, index) => (
                  <Table.Td key={`${what}${index}`}>{word}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Card>
  )
}
