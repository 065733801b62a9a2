import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { roles, type Role } from '#contract/ids.ts'
import type { MemberView } from '#contract/people.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { membersKey } from '../../api/people-queries.ts'
import { meQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { roleWords } from '../../components/words.ts'

const meaning: Record<Role, string> = {
  rep: 'practises and submits',
  coach: 'reads what was submitted to them',
  manager: 'assigns, plans campaigns and sees who has submitted',
  author: 'writes personas, scenarios and rubrics',
  admin: 'manages people and settings',
  observer: 'sees figures of groups of three or more, never a person',
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** The roles of one person, and the form that changes them. */
export function MemberRoles({ member }: { readonly member: MemberView }) {
  const orgId = useOrgId()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Role[]>(member.roles)
  const save = useMutation({
    mutationFn: () =>
      call('updateMember', { params: { orgId, memberId: member.id }, body: { roles: chosen } }),
    onSuccess: async () => {
      setOpen(false)
      await queryClient.invalidateQueries({ queryKey: membersKey(orgId) })
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
    },
  })
  return (
    <Group gap="sm" wrap="nowrap">
      <Text size="sm">{list.format(member.roles.map((one) => roleWords[one]))}</Text>
      <Button
        size="compact-sm"
        mih={28}
        variant="subtle"
        aria-label={`Change the roles of ${member.name}`}
        onClick={() => {
          setChosen(member.roles)
          save.reset()
          setOpen(true)
        }}
      >
        Change
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Roles of ${member.name}`}>
        <Stack>
          {save.isError ? <Failure error={save.error} /> : null}
          <Checkbox.Group
            value={chosen}
            onChange={(value) => setChosen(roles.filter((one) => value.includes(one)))}
          >
            <Stack gap="sm">
              {roles.map((one) => (
                <Checkbox key={one} value={one} label={roleWords[one]} description={meaning[one]} />
              ))}
            </Stack>
          </Checkbox.Group>
          {chosen.length === 0 ? <Text size="sm">Choose at least one role.</Text> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              Keep as it is
            </Button>
            <Button disabled={chosen.length === 0} loading={save.isPending} onClick={() => save.mutate()}>
              Save the roles
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  )
}
