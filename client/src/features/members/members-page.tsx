import { Table, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useOrgId } from '../../api/membership.ts'
import { membersQuery } from '../../api/queries.ts'
import { ColumnTable } from '../../components/column-table.tsx'
import { HeldScorings } from '../../components/held-scorings.tsx'
import { Page } from '../../components/page.tsx'
import { PeopleTabs } from '../../components/people-tabs.tsx'
import { counted } from '../../components/when.ts'
import { FormerMembers } from './former-members.tsx'
import { MemberActions } from './member-actions.tsx'
import { MemberRoles } from './member-roles.tsx'
import { ModelSwitch } from './model-switch.tsx'
import { RetentionSetting } from './retention-setting.tsx'
import { ScoringFailures } from './scoring-failures.tsx'
import { TokenLimit } from './token-limit.tsx'
import { TwoFactorPolicy } from './two-factor-policy.tsx'

export function MembersPage() {
  const { data } = useSuspenseQuery(membersQuery(useOrgId()))
  return (
    <Page
      title="Members"
      lead={counted(data.members.length, '{n} person belongs here.', '{n} people belong here.')}
    >
      <PeopleTabs />
      <ModelSwitch />
      <TokenLimit />
      <ColumnTable
        label="Members of the organisation"
        minWidth={620}
        columns={['Name', 'Roles', 'Submitted', 'Account']}
      >
        {data.members.map((member) => (
          <Table.Tr key={member.id}>
            <Table.Th scope="row" fw={500}>
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
      <FormerMembers />
      <TwoFactorPolicy />
      <RetentionSetting />
      <ScoringFailures />
      <HeldScorings />
    </Page>
  )
}
