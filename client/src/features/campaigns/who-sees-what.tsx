import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { Card } from '../../components/card.tsx'
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

const readers = ['Rep', 'Coach', 'Manager, admin', 'Observer'] as const

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
      <Table verticalSpacing="xs" visibleFrom="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">What</Table.Th>
            {readers.map((reader) => (
              <Table.Th scope="col" key={reader}>
                {reader}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([what, ...who]) => (
            <Table.Tr key={what}>
              <Table.Th scope="row" fw={500}>
                {what}
              </Table.Th>
              {who.map((word, index) => (
                <Table.Td key={readers[index]}>{word}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Stack gap="sm" hiddenFrom="sm">
        {rows.map(([what, ...who]) => (
          <div key={what}>
            <Text fw={600} size="sm">
              {what}
            </Text>
            {who.map((word, index) => (
              <Text size="sm" key={readers[index]}>
                {readers[index]}: {word.toLowerCase()}
              </Text>
            ))}
          </div>
        ))}
      </Stack>
    </Card>
  )
}
