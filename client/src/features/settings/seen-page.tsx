import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useMembership, useOrgId } from '../../api/membership.ts'
import { seenOfMineQuery } from '../../api/people-queries.ts'
import { AuditEntries } from '../../components/audit-entries.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'

/** What others opened of one's own, and what they changed about one. */
export function SeenOfMinePage() {
  const demo = useMembership()?.demo ?? false
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    seenOfMineQuery(useOrgId()),
  )
  const entries = data.pages.flatMap((page) => page.entries)
  return (
    <Page
      title="Who saw what is mine"
      kicker="Settings"
      lead="Only what you submit or share can be opened by others. Each time somebody does, it stands here."
    >
      {entries.length === 0 ? (
        <EmptyState title="Nobody has opened anything of yours">
          Once a coach reads what you submitted, or an admin changes your roles, it will stand here.
          {demo ? ' The reviews that came with the demo are not on record.' : null}
        </EmptyState>
      ) : (
        <AuditEntries
          label="Who saw what is mine"
          entries={entries}
          more={{ has: hasNextPage, pending: isFetchingNextPage, load: () => void fetchNextPage() }}
        />
      )}
    </Page>
  )
}
