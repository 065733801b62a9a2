import { Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Comparison } from '#contract/playbook.ts'
import { Card } from '../../components/card.tsx'
import { ColumnTable } from '../../components/column-table.tsx'
import { counted } from '../../components/when.ts'
import { Bars } from './bars.tsx'
import { barLength, figureWords, restsOn, type FoundDifference } from './difference-figures.ts'

type Props = {
  readonly comparison: Comparison
  readonly name: string
  readonly as: 'leader' | 'performer'
}

/** What the performer does otherwise: at most three things, as paired bars or as a table. */
export function DifferencesCard({ comparison, name, as }: Props) {
  const [asTable, setAsTable] = useState(false)
  const shown = comparison.kind === 'compared' && comparison.differences.length > 0
  return (
    <Card aria-labelledby="differences">
      <Group justify="space-between" align="start" mb="sm">
        <Title order={2} size="h3" id="differences">
          {as === 'leader' ? 'What they do otherwise' : 'What you do otherwise'}
        </Title>
        {shown ? (
          <Button variant="default" size="compact-sm" mih={28} onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show the bars' : 'Show as a table'}
          </Button>
        ) : null}
      </Group>
      {comparison.kind === 'too-few' ? (
        <TooFew {...comparison} />
      ) : !shown ? (
        <Text>Nothing stands apart from the {comparison.colleagues} colleagues who count.</Text>
      ) : asTable ? (
        <DifferenceTable differences={comparison.differences} name={name} />
      ) : (
        <Stack gap="lg">
          {comparison.differences.map((one) => (
            <PairedBars key={one.measure} difference={one} name={name} />
          ))}
        </Stack>
      )}
      {comparison.kind === 'compared' ? (
        <Text size="sm" c="dimmed" mt="md">
          {comparison.looked} things were looked at in the words of each reply. A person counts once. Among so
          few people no difference can be rarer than {comparison.rarest} of 1,000 shuffles of who is who.
        </Text>
      ) : null}
    </Card>
  )
}

function TooFew({ ownMoments, colleagues, needs }: Extract<Comparison, { kind: 'too-few' }>) {
  return (
    <Text>
      Too little to tell yet. It takes {needs.ownMoments} such moments of theirs and {needs.colleagues}{' '}
      colleagues who let their figures count; there are {ownMoments} and {colleagues}. You can go on with the
      interview all the same: two conversations are enough to begin.
    </Text>
  )
}

type Pair = { readonly difference: FoundDifference; readonly name: string }

function PairedBars({ difference, name }: Pair) {
  const { own, others, n, clear } = difference
  const row = (who: string, value: number, look: 'own' | 'others') => ({
    who,
    words: figureWords(difference, value),
    length: barLength(difference, value),
    look,
  })
  const rows = [
    row(name, own, 'own'),
    row(counted(n.others, 'Middle of {n} colleague', 'Middle of {n} colleagues'), others, 'others'),
  ]
  return (
    <div>
      <Group gap="sm" align="baseline">
        <Title order={3} size="h4">
          {difference.title}
        </Title>
        <Badge color={clear ? 'pine' : 'gray'}>{clear ? 'Clear' : 'May be chance'}</Badge>
      </Group>
      <Bars rows={rows} />
      <Text size="sm" c="dimmed">
        {restsOn(difference)}
      </Text>
    </div>
  )
}

type TableProps = { readonly differences: readonly FoundDifference[]; readonly name: string }

function DifferenceTable({ differences, name }: TableProps) {
  return (
    <ColumnTable
      label="What they do otherwise"
      minWidth={640}
      columns={['They …', name, 'Middle colleague', 'Moments', 'Colleagues', 'As large in']}
    >
      {differences.map((one) => (
        <Table.Tr key={one.measure}>
          <Table.Th scope="row" fw={500}>
            {one.did}
          </Table.Th>
          <Table.Td>{figureWords(one, one.own)}</Table.Td>
          <Table.Td>{figureWords(one, one.others)}</Table.Td>
          <Table.Td>
            {one.n.ownMoments} and {one.n.otherMoments}
          </Table.Td>
          <Table.Td>{one.n.others}</Table.Td>
          <Table.Td>{one.asLarge} of 1,000</Table.Td>
        </Table.Tr>
      ))}
    </ColumnTable>
  )
}
