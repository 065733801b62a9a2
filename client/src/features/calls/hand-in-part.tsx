import { Badge, Button, Group, Select, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MyRealCalls } from '#contract/real-call.ts'
import { assignmentsKey } from '../../api/assignment-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { dueWords } from '../../components/assigned/due.ts'
import { partWords } from '../../components/assigned/real-call-words.ts'
import { Failure } from '../../components/failure.tsx'
import { LinkButton, TextLink } from '../../components/link-button.tsx'

type Part = MyRealCalls['parts'][number]
type Props = {
  readonly asked: MyRealCalls
  readonly part: Part
  readonly calls: readonly { readonly id: string; readonly title: string }[]
}

const stateWords: Readonly<Record<Part['state'], string>> = {
  upcoming: 'Not open yet',
  open: 'Open',
  missed: 'Not handed in',
  in: 'Handed in',
}

/** One of the two days: its dates, and the call that is in for it or can be. */
export function HandInPart({ asked: { campaignId, zone }, part: of, calls }: Props) {
  const orgId = useOrgId()
  const { part, opensAt, dueAt, state, mayTakeBack } = of
  const [chosen, setChosen] = useState<string | null>(null)
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: assignmentsKey(orgId) })
  const handIn = useMutation({
    mutationFn: (callId: string) =>
      call('handInCall', { params: { orgId, callId }, body: { campaignId, part } }),
    onSuccess,
  })
  const takeBack = useMutation({
    mutationFn: (callId: string) => call('takeBackCall', { params: { orgId, callId, campaignId } }),
    onSuccess,
  })
  const add = (
    <LinkButton to="/o/$orgId/calls/new" params={{ orgId }} variant="default">
      Add a call
    </LinkButton>
  )
  return (
    <div role="group" aria-labelledby={`${campaignId}-${part}`}>
      <Group gap="xs">
        <Title order={3} size="h4" id={`${campaignId}-${part}`}>
          {partWords[part]}
        </Title>
        <Badge size="sm" color={state === 'in' ? 'pine' : state === 'open' ? 'ochre' : 'gray'}>
          {stateWords[state]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        A call that you had between {dueWords(opensAt, zone)} and {dueWords(dueAt, zone)}.
      </Text>
      {handIn.isError ? <Failure error={handIn.error} title="It was not handed in" /> : null}
      {takeBack.isError ? <Failure error={takeBack.error} title="It was not taken back" /> : null}
      {of.call ? (
        <Group gap="sm" mt={4}>
          <TextLink to="/o/$orgId/calls/$callId" params={{ orgId, callId: of.call.id }} underline="always">
            {of.call.title}
          </TextLink>
          {mayTakeBack ? (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={takeBack.isPending}
              onClick={() => of.call && takeBack.mutate(of.call.id)}
            >
              Take it back
            </Button>
          ) : null}
        </Group>
      ) : null}
      {state === 'open' && calls.length === 0 ? (
        <Group gap="sm" mt={4}>
          <Text size="sm">You have no call to hand in yet.</Text>
          {add}
        </Group>
      ) : null}
      {state === 'open' && calls.length > 0 ? (
        <>
          <Select
            mt={4}
            label={`Your call for ${partWords[part].toLowerCase()}`}
            searchable
            nothingFoundMessage="No call of that name"
            data={calls.map(({ id, title }) => ({ value: id, label: title }))}
            value={chosen}
            onChange={setChosen}
          />
          <Group mt="sm">
            <Button
              disabled={chosen === null}
              loading={handIn.isPending}
              onClick={() => chosen !== null && handIn.mutate(chosen)}
            >
              Hand it in
            </Button>
            {add}
          </Group>
        </>
      ) : null}
    </div>
  )
}
