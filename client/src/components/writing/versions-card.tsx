import { Badge, Button, Group, Table, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Card } from '../card.tsx'
import { Failure } from '../failure.tsx'
import { UndoNotice } from '../undo-notice.tsx'
import { WideTable } from '../wide-table.tsx'
import { dayAndTime } from '../when.ts'

export type Version = {
  readonly hash: string
  readonly state: 'live' | 'archived'
  readonly shipped: boolean
  readonly note: string | null
  readonly by: string | null
  readonly publishedAt: string | null
}

type Change = { readonly hash: string; readonly state: 'live' | 'archived' }

type Props<V extends Version> = {
  /** Newest first. */
  readonly versions: readonly V[]
  readonly nameOf: (version: V) => string
  /** Said beneath the note. */
  readonly remarkOf?: (version: V) => string | null
  readonly mayChange: (version: V) => boolean
  readonly onChange: (change: Change) => Promise<unknown>
  /** Beside the buttons that every version has. */
  readonly renderMore?: (version: V) => ReactNode
}

const cameFrom = ({ shipped, by, publishedAt }: Version) =>
  shipped || publishedAt === null
    ? 'Shipped with Conviction'
    : `${dayAndTime(publishedAt)}${by === null ? '' : `, ${by}`}`

/** Every version there has been. Contents never change; which one is live does, and can be changed back. */
export function VersionsCard<V extends Version>(props: Props<V>) {
  const { versions, nameOf, remarkOf, mayChange, onChange, renderMore } = props
  const [archived, setArchived] = useState<string | null>(null)
  const change = useMutation({
    mutationFn: (wanted: Change) => onChange(wanted),
    onSuccess: (_, { hash, state }) => setArchived(state === 'archived' ? hash : null),
  })
  if (versions.length === 0) return null
  return (
    <Card aria-labelledby="versions">
      <Title order={2} id="versions" mb="sm">
        Versions
      </Title>
      {change.isError ? <Failure error={change.error} /> : null}
      {archived === null ? null : (
        <UndoNotice
          key={archived}
          busy={change.isPending}
          onUndo={() => change.mutate({ hash: archived, state: 'live' })}
          onGone={() => setArchived(null)}
        >
          It is archived. Roleplays that run keep it.
        </UndoNotice>
      )}
      <WideTable label="All versions, table" minWidth={560}>
        <Table verticalSpacing="sm" aria-label="Versions">
          <Table.Thead>
            <Table.Tr>
              {['Version', 'From', 'Note', 'Actions'].map((head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {versions.map((version) => {
              const { hash, state, note } = version
              const isLive = state === 'live'
              const remark = remarkOf?.(version) ?? null
              return (
                <Table.Tr key={hash}>
                  <Table.Th scope="row" fw={500}>
                    {nameOf(version)}{' '}
                    <Badge color={isLive ? 'pine' : 'gray'}>{isLive ? 'Live' : 'Archived'}</Badge>
                    <Text size="xs" c="dimmed" ff="monospace">
                      {hash.slice(0, 8)}
                    </Text>
                  </Table.Th>
                  <Table.Td>{cameFrom(version)}</Table.Td>
                  <Table.Td>
                    {note ?? ''}
                    {remark === null ? null : (
                      <Text size="xs" c="var(--cost)">
                        {remark}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>
                    <Group gap="xs">
                      {renderMore?.(version)}
                      {mayChange(version) ? (
                        <Button
                          size="xs"
                          variant="default"
                          loading={change.isPending}
                          onClick={() => change.mutate({ hash, state: isLive ? 'archived' : 'live' })}
                        >
                          {isLive ? 'Archive' : 'Make live'}
                        </Button>
                      ) : null}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Card>
  )
}
