import { List, Stack, Table, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ScorerCardView } from '#contract/scorer.ts'
import { useOrgId, useRoles } from '../../api/membership.ts'
import { scorerQuery } from '../../api/queries.ts'
import { Card } from '../../components/card.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { WideTable } from '../../components/wide-table.tsx'
import { Inline } from './inline.tsx'
import { RejectionRates } from './rejection-rates.tsx'

type Block = ScorerCardView['sections'][number]['blocks'][number]

/** What the scorer measures, how well, where it fails and what it must not decide. The same as docs/scorer-card.md. */
export function ScorerPage() {
  const orgId = useOrgId()
  const roles = useRoles()
  const { data } = useSuspenseQuery(scorerQuery(orgId))
  return (
    <Page title={data.title} lead={`What scores here: ${data.running}.`}>
      <Stack gap="lg">
        {roles.some((role) => role === 'coach' || role === 'author' || role === 'admin') ? (
          <TextLink to="/o/$orgId/agreement" params={{ orgId }}>
            How far it agrees with your own coaches
          </TextLink>
        ) : null}
        {data.sections.map(({ id, heading, blocks }) => (
          <Card key={id} aria-labelledby={`section-${id}`}>
            <Title order={2} size="h3" id={`section-${id}`} mb="xs">
              {heading}
            </Title>
            <Stack gap="sm">
              {blocks.map((block, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- a document that never changes while it is shown
                <BlockView key={index} block={block} heading={heading} />
              ))}
            </Stack>
          </Card>
        ))}
        <RejectionRates />
      </Stack>
    </Page>
  )
}

function BlockView({ block, heading }: { readonly block: Block; readonly heading: string }) {
  switch (block.kind) {
    case 'text':
      return (
        <Text maw={760}>
          <Inline words={block.text} />
        </Text>
      )
    case 'list':
      return (
        <List spacing={6} maw={760}>
          {block.items.map((item) => (
            <List.Item key={item}>
              <Inline words={item} />
            </List.Item>
          ))}
        </List>
      )
    case 'table':
      return <TableView table={block} label={`${heading}: table`} />
  }
}

type TableProps = { readonly table: Extract<Block, { kind: 'table' }>; readonly label: string }

function TableView({ table, label }: TableProps) {
  const { caption, columns, rows } = table
  return (
    <>
      <Text size="sm" c="dimmed">
        <Inline words={caption} />
      </Text>
      <WideTable label={label} minWidth={420}>
        <Table verticalSpacing={4} style={{ fontVariantNumeric: 'tabular-nums' }}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column} scope="col">
                  {column}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row[0]}>
                {row.map((cell, index) =>
                  index === 0 ? (
                    <Table.Th key={columns[index]} scope="row" fw={500}>
                      {cell}
                    </Table.Th>
                  ) : (
                    <Table.Td key={columns[index]}>{cell}</Table.Td>
                  ),
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </>
  )
}
