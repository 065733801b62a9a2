import {
  Alert,
  Button,
  Checkbox,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Textarea,
} from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { roles, type Role } from '#contract/ids.ts'
import { linkRoles } from '#contract/invite.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { cohortsQuery, invitesQuery } from '../../api/people-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { counted } from '../../components/when.ts'
import { roleWords } from '../../components/words.ts'
import { addressesIn } from './addresses.ts'
import { TeamChooser } from './team-chooser.tsx'

type Result = { readonly invited: number; readonly skipped: readonly { email: string; reason: string }[] }

const why: Readonly<Record<string, string>> = { member: 'is a member already', invited: 'is invited already' }

/** Invites addresses, or makes one link for several people. */
export function InviteForm({ sends }: { readonly sends: boolean }) {
  const orgId = useOrgId()
  const cohorts = useQuery(cohortsQuery(orgId))
  const ids = useStableId()
  const [way, setWay] = useState<'mail' | 'link'>('mail')
  const [text, setText] = useState('')
  const [held, setHeld] = useState<Role[]>(['rep'])
  const [teamId, setTeamId] = useState<string | null>(null)
  const [cohortId, setCohortId] = useState<string | null>(null)
  const [days, setDays] = useState(14)
  const [maxUses, setMaxUses] = useState(20)
  const [mail, setMail] = useState(true)
  const emails = addressesIn(text)
  const offered = way === 'mail' ? roles : linkRoles
  const chosen = held.filter((role) => (offered as readonly Role[]).includes(role))
  const invite = useMutation({
    mutationFn: async (): Promise<Result> => {
      const into = { teamId, cohortId, days }
      if (way === 'link') {
        const asked = linkRoles.filter((role) => chosen.includes(role))
        const id = ids.for([into, asked, maxUses])
        await call('inviteByLink', { params: { orgId }, body: { id, ...into, roles: asked, maxUses } })
        ids.forget()
        return { invited: 1, skipped: [] }
      }
      const body = { ...into, emails, roles: chosen, mail: mail && sends }
      const { invited, skipped } = await call('inviteByMail', { params: { orgId }, body })
      return { invited: invited.length, skipped }
    },
    onSuccess: async () => {
      setText('')
      await queryClient.invalidateQueries({ queryKey: invitesQuery(orgId).queryKey })
    },
  })
  const ready = chosen.length > 0 && (way === 'link' || emails.length > 0)
  return (
    <Card aria-label="Invite people">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) invite.mutate()
        }}
      >
        <Stack>
          <SegmentedControl
            aria-label="How to invite"
            value={way}
            onChange={(value) => {
              invite.reset()
              setWay(value === 'link' ? 'link' : 'mail')
            }}
            data={[
              { value: 'mail', label: 'By address' },
              { value: 'link', label: 'One link for several' },
            ]}
          />
          {way === 'mail' ? (
            <Textarea
              label="E-mail addresses"
              description="One a line, or with commas between them. Up to 100 at a time; for more, import a sheet."
              autosize
              minRows={3}
              maxRows={10}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          ) : (
            <NumberInput
              label="How many people it lets in"
              description={
                sends
                  ? 'Each confirms their address by a mail first.'
                  : 'Without a mail server addresses are not confirmed: give the link only to people you know.'
              }
              min={1}
              max={500}
              allowDecimal={false}
              value={maxUses}
              onChange={(value) => setMaxUses(typeof value === 'number' ? value : 1)}
            />
          )}
          <Checkbox.Group
            label="Roles"
            value={chosen}
            onChange={(value) => setHeld(roles.filter((role) => value.includes(role)))}
          >
            <Group mt={6} gap="md">
              {offered.map((role) => (
                <Checkbox key={role} value={role} label={roleWords[role]} />
              ))}
            </Group>
          </Checkbox.Group>
          {chosen.includes('rep') && chosen.includes('coach') ? (
            <Text size="xs" c="dimmed">
              Rep and coach: a player-coach, who practises and reads what others submit, never their own.
            </Text>
          ) : null}
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TeamChooser value={teamId} onChange={setTeamId} />
            <Select
              label="Cohort"
              placeholder="None"
              clearable
              clearButtonProps={{ 'aria-label': 'No cohort' }}
              data={(cohorts.data?.cohorts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={cohortId}
              onChange={setCohortId}
            />
            <NumberInput
              label="Works for days"
              min={1}
              max={90}
              allowDecimal={false}
              value={days}
              onChange={(value) => setDays(typeof value === 'number' ? value : 14)}
            />
          </SimpleGrid>
          {way === 'mail' ? (
            <Switch
              label="Send a mail at once"
              description={
                sends
                  ? 'Off: the links stand below, to be passed on by you.'
                  : 'No mail server is configured (SMTP_URL): pass the links below on yourself.'
              }
              checked={mail && sends}
              disabled={!sends}
              onChange={(event) => setMail(event.currentTarget.checked)}
            />
          ) : null}
          {invite.isError ? <Failure error={invite.error} title="Nobody was invited" /> : null}
          {invite.data ? <Outcome result={invite.data} way={way} /> : null}
          <Group>
            <Button type="submit" disabled={!ready} loading={invite.isPending}>
              {way === 'link'
                ? 'Make the link'
                : emails.length < 2
                  ? 'Invite'
                  : counted(emails.length, 'Invite {n} person', 'Invite {n} people')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  )
}

function Outcome({ result, way }: { readonly result: Result; readonly way: 'mail' | 'link' }) {
  const { invited, skipped } = result
  return (
    <Alert variant="light" role="status">
      {way === 'link'
        ? 'The link stands below.'
        : counted(invited, '{n} person was invited.', '{n} people were invited.')}
      {skipped.map(({ email, reason }) => (
        <Text key={email} size="sm">
          {email} {why[reason]}.
        </Text>
      ))}
    </Alert>
  )
}
