import { Button, Group, Radio, Select, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { momentKinds, type MomentKind } from '#contract/playbook.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { nominatableQuery, playbooksKey } from '../../api/playbook-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { Page } from '../../components/page.tsx'
import { kindWords } from './moment-words.ts'

const leastGround = 10

/** Names somebody for one kind of moment, on the ground of a real result. */
export function NominatePage() {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const { data } = useSuspenseQuery(nominatableQuery(orgId))
  const ids = useStableId()
  const [performerId, setPerformer] = useState<string | null>(null)
  const [kind, setKind] = useState<MomentKind>('objection')
  const [ground, setGround] = useState('')
  const ask = useMutation({
    mutationFn: (body: {
      readonly performerId: string
      readonly kind: MomentKind
      readonly ground: string
    }) => call('nominate', { params: { orgId }, body: { id: ids.for(body), ...body } }),
    onSuccess: async ({ id }) => {
      ids.forget()
      await queryClient.invalidateQueries({ queryKey: playbooksKey(orgId) })
      await navigate({
        to: '/o/$orgId/playbooks/nominations/$nominationId',
        params: { orgId, nominationId: id },
      })
    },
  })
  if (data.people.length === 0)
    return (
      <Page title="Nominate a rep" width="narrow">
        <EmptyState title="There is nobody whom you can nominate">
          You nominate reps of the teams that you manage. Ask an admin to put you in charge of one.
        </EmptyState>
      </Page>
    )
  const ready = performerId !== null && ground.trim().length >= leastGround
  return (
    <Page
      title="Nominate a rep"
      width="narrow"
      lead="They are asked, and nothing of theirs is seen before they agree and hand it over."
    >
      <Card>
        <Stack gap="lg">
          {ask.isError ? <Failure error={ask.error} title="Nobody was asked" /> : null}
          <Select
            label="Who"
            placeholder="Choose a rep"
            searchable
            nothingFoundMessage="Nobody of that name"
            data={data.people.map(({ userId, name }) => ({ value: userId, label: name }))}
            value={performerId}
            onChange={setPerformer}
          />
          <Radio.Group
            label="For which moment"
            value={kind}
            onChange={(value) => setKind(momentKinds.find((one) => one === value) ?? 'objection')}
          >
            <Stack gap="xs" mt="xs">
              {momentKinds.map((one) => (
                <Radio key={one} value={one} label={kindWords[one].name} description={kindWords[one].help} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label="The real result that grounds it"
            description="What was won, kept or rightly ended. The performer reads it."
            autosize
            minRows={2}
            maxLength={400}
            value={ground}
            onChange={(event) => setGround(event.currentTarget.value)}
          />
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {ready ? '' : 'Choose somebody, and say the result in a sentence.'}
            </Text>
            <Button
              disabled={!ready}
              loading={ask.isPending}
              onClick={() => {
                if (performerId !== null) ask.mutate({ performerId, kind, ground: ground.trim() })
              }}
            >
              Ask them
            </Button>
          </Group>
        </Stack>
      </Card>
    </Page>
  )
}
