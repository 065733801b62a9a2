import { Button, Group, Menu, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MemberView } from '#contract/people.ts'
import { call } from '../../api/call.ts'
import { useMe, useOrgId } from '../../api/membership.ts'
import { membersKey } from '../../api/people-queries.ts'
import { installQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'

type Step = 'password' | 'secondFactor' | 'remove'

const says: Readonly<Record<Step, { title: (name: string) => string; text: string; word: string }>> = {
  password: {
    title: (name) => `A new password for ${name}`,
    text: 'They get a mail with a link, and choose it themselves. The old one works until they do.',
    word: 'Send the link',
  },
  secondFactor: {
    title: (name) => `Take the second factor of ${name} off`,
    text: 'For somebody who has lost their app and the kept codes: make sure that it is them who asks. They are signed out everywhere and come back by the password alone.',
    word: 'Take it off',
  },
  remove: {
    title: (name) => `Take ${name} out`,
    text: 'They can no longer open this organisation, and leave its teams and cohorts. What they practised stays theirs and is read by nobody.',
    word: 'Take out',
  },
}

const endpoints = {
  password: 'mailPasswordReset',
  secondFactor: 'takeSecondFactor',
  remove: 'removeMember',
} as const satisfies Record<Step, string>

/** What an admin can do about an account. */
export function MemberActions({ member }: { readonly member: MemberView }) {
  const orgId = useOrgId()
  const me = useMe()
  const install = useQuery(installQuery)
  const [step, setStep] = useState<Step | null>(null)
  const act = useMutation({
    mutationFn: (what: Step) => call(endpoints[what], { params: { orgId, memberId: member.id } }),
    onSuccess: async () => {
      setStep(null)
      await queryClient.invalidateQueries({ queryKey: membersKey(orgId) })
    },
  })
  const begin = (next: Step) => {
    act.reset()
    setStep(next)
  }
  const words = step && says[step]
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="compact-sm" mih={28} variant="subtle" aria-label={`Account of ${member.name}`}>
            {member.twoFactor ? 'Two-factor on' : 'Account'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={install.data?.mails !== true} onClick={() => begin('password')}>
            Send a link for a new password
          </Menu.Item>
          {member.twoFactor && member.userId !== me.user.id ? (
            <Menu.Item onClick={() => begin('secondFactor')}>Take the second factor off</Menu.Item>
          ) : null}
          <Menu.Item disabled={member.userId === me.user.id} onClick={() => begin('remove')}>
            Take out of the organisation
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={step !== null} onClose={() => setStep(null)} title={words?.title(member.name)}>
        <Stack>
          {act.isError ? <Failure error={act.error} /> : null}
          <Text size="sm">{words?.text}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setStep(null)}>
              Cancel
            </Button>
            <Button loading={act.isPending} onClick={() => step && act.mutate(step)}>
              {words?.word}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
