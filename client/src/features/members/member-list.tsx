import { Group, Select, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { roles } from '#contract/ids.ts'
import type { MemberView } from '#contract/people.ts'
import { useOrgId } from '../../api/membership.ts'
import { membersQuery } from '../../api/people-queries.ts'
import { ColumnTable } from '../../components/column-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { FindField } from '../../components/list/find-field.tsx'
import { PageTurner } from '../../components/list/page-turner.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { counted } from '../../components/when.ts'
import { roleWords } from '../../components/words.ts'
import { MemberActions } from './member-actions.tsx'
import { MemberRoles } from './member-roles.tsx'
import { readMembersSearch, type MembersSearch } from './members-search.ts'

/** Everybody here, a page at a time. Page, role and what is looked for stand in the address. */
export function MemberList() {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const place = readMembersSearch(useSearch({ strict: false }))
  const query = useQuery(membersQuery(orgId, place))
  const go = (search: MembersSearch, { replace = false } = {}) =>
    void navigate({ to: '/o/$orgId/members', params: { orgId }, search, replace, resetScroll: false })
  const ofRole = place.role === undefined ? {} : { role: place.role }
  const narrowed = place.find !== undefined || place.role !== undefined
  return (
    <Stack gap="md">
      <Group align="flex-end">
        <FindField
          label="Find somebody"
          placeholder="Name or address"
          place={place}
          onGo={(to, how) => go({ ...ofRole, ...to }, how)}
        />
        <Select
          label="Role"
          placeholder="Any role"
          clearable
          clearButtonProps={{ 'aria-label': 'Any role' }}
          data={roles.map((role) => ({ value: role, label: roleWords[role] }))}
          value={place.role ?? null}
          onChange={(role) =>
            go({
              ...(place.find === undefined ? {} : { find: place.find }),
              ...(role === null ? {} : { role }),
            })
          }
        />
      </Group>
      {query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <PageLoading /> : null}
      {query.data ? (
        <div aria-busy={query.isPlaceholderData}>
          <Text size="sm" c="dimmed" mb="xs" role="status">
            {narrowed
              ? counted(query.data.total, '{n} person found.', '{n} people found.')
              : counted(query.data.total, '{n} person belongs here.', '{n} people belong here.')}
          </Text>
          {query.data.members.length === 0 ? (
            <EmptyState title="Nobody found">
              Look for another part of the name, or in another role.
            </EmptyState>
          ) : (
            <MemberTable members={query.data.members} />
          )}
          <PageTurner
            label="Pages of members"
            page={query.data}
            rows={query.data.members.length}
            place={place}
            onGo={(to) => go({ ...ofRole, ...to })}
          />
        </div>
      ) : null}
    </Stack>
  )
}

function MemberTable({ members }: { readonly members: readonly MemberView[] }) {
  return (
    <ColumnTable
      label="Members of the organisation"
      minWidth={620}
      columns={['Name', 'Roles', 'Submitted', 'Account']}
    >
      {members.map((member) => (
        <Table.Tr key={member.id}>
          <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
            {member.name}
            <Text size="xs" c="dimmed">
              {member.email}
            </Text>
          </Table.Th>
          <Table.Td>
            <MemberRoles member={member} />
          </Table.Td>
          <Table.Td>{member.submitted}</Table.Td>
          <Table.Td>
            <MemberActions member={member} />
          </Table.Td>
        </Table.Tr>
      ))}
    </ColumnTable>
  )
}
