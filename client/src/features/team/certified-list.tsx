import { Table, Text, Title } from '@mantine/core'
import type { MapView } from '#contract/readiness-map.ts'
import { Card } from '../../components/card.tsx'
import { counted, dateOnly } from '../../components/when.ts'
import { WideTable } from '../../components/wide-table.tsx'

const byWords = { coach: 'A coach’s levels', scorer: 'The scorer’s levels' } as const

/** Who passed what was assessed. */
export function CertifiedList({ map: { certified, people } }: { readonly map: MapView }) {
  const passed = new Set(certified.map(({ userId }) => userId)).size
  return (
    <Card aria-label="Certified">
      <Title order={2} size="h3">
        {certified.length === 0
          ? 'Nobody is certified yet'
          : counted(passed, `{n} of ${people.length} is certified`, `{n} of ${people.length} are certified`)}
      </Title>
      {certified.length === 0 ? (
        <Text c="dimmed" mt={4}>
          Whoever passes an assessed assignment is listed here. Practice certifies nobody.
        </Text>
      ) : (
        <WideTable label="Certified people" minWidth={280}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Name</Table.Th>
                <Table.Th scope="col">Passed</Table.Th>
                <Table.Th scope="col" visibleFrom="sm">
                  On
                </Table.Th>
                <Table.Th scope="col" visibleFrom="sm">
                  By
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {certified.map(({ userId, name, title, at, by }) => (
                <Table.Tr key={`${userId} ${title} ${at}`}>
                  <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
                    {name}
                  </Table.Th>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>
                    {title}
                    <Text size="sm" c="dimmed" hiddenFrom="sm">
                      {dateOnly(at)}
                      {by === null ? '' : `, ${byWords[by].toLowerCase()}`}
                    </Text>
                  </Table.Td>
                  <Table.Td visibleFrom="sm">{dateOnly(at)}</Table.Td>
                  <Table.Td visibleFrom="sm">{by === null ? '–' : byWords[by]}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Card>
  )
}
