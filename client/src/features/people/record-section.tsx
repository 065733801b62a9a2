import { Group, SegmentedControl, Stack } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useOrgId } from '../../api/membership.ts'
import { auditQuery, type AuditFilter } from '../../api/people-queries.ts'
import { AuditEntries } from '../../components/audit-entries.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { PersonChooser } from './person-chooser.tsx'

/** The record of the organisation, of everybody or of one person. */
export function RecordSection() {
  const [userId, setUserId] = useState<string | null>(null)
  const [kind, setKind] = useState<'all' | 'seen' | 'changed'>('all')
  return (
    <Stack gap="lg">
      <Group align="flex-end">
        <PersonChooser
          label="Whom it is by or about"
          placeholder="Everybody"
          value={userId}
          onChange={setUserId}
        />
        <SegmentedControl
          aria-label="Which entries"
          value={kind}
          onChange={(value) => setKind(value)}
          data={[
            { value: 'all', label: 'All' },
            { value: 'seen', label: 'Seen' },
            { value: 'changed', label: 'Changed' },
          ]}
        />
      </Group>
      <Suspense fallback={<PageLoading />}>
        <Entries filter={{ ...(userId === null ? {} : { userId }), ...(kind === 'all' ? {} : { kind }) }} />
      </Suspense>
    </Stack>
  )
}

function Entries({ filter }: { readonly filter: AuditFilter }) {
  const orgId = useOrgId()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    auditQuery(orgId, filter),
  )
  const entries = data.pages.flatMap((page) => page.entries)
  if (entries.length === 0)
    return <EmptyState title="Nothing on record">Choose somebody else, or all entries.</EmptyState>
  return (
    <AuditEntries
      label="Record"
      entries={entries}
      more={{ has: hasNextPage, pending: isFetchingNextPage, load: () => void fetchNextPage() }}
    />
  )
}
