import { Button, Group, Select, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MultiplierView } from '#contract/multiplier.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { playbooksKey } from '../../api/playbook-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { dateOnly } from '../../components/when.ts'

type Props = { readonly playbookId: string; readonly view: MultiplierView }

/** Chance decides who gets it first: before it came out, and until the others have it, too. */
export function HalvesCard({ playbookId, view }: Props) {
  if (view.halves) return <Drawn playbookId={playbookId} halves={view.halves} />
  return view.since === null ? <Draw playbookId={playbookId} view={view} /> : null
}

const told = (orgId: string) => queryClient.invalidateQueries({ queryKey: playbooksKey(orgId) })

function Draw({ playbookId, view: { campaigns, fewest, revision } }: Props) {
  const orgId = useOrgId()
  const [campaignId, setCampaign] = useState<string | null>(null)
  const draw = useMutation({
    mutationFn: (chosen: string) =>
      call('drawHalves', {
        params: { orgId, playbookId },
        body: { revision, campaignId: chosen, note: null },
      }),
    onSuccess: () => told(orgId),
  })
  const large = campaigns.filter(({ people }) => people >= fewest)
  return (
    <Card aria-labelledby="draw">
      <Title order={2} size="h3" id="draw">
        Give it to a random half first
      </Title>
      <Text mt="xs" maw={640}>
        Half of a campaign’s people, drawn by lot among those who stand alike, read it from today. The others
        get it later. Only then can what changes be called an effect. Who is in which half is shown to nobody,
        so that coaches rate without knowing.
      </Text>
      {large.length === 0 ? (
        <Text mt="sm" c="dimmed">
          It takes a campaign of yours with at least {fewest} people in it; there is none now. Published to
          everybody, it can still show change.
        </Text>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (campaignId !== null) draw.mutate(campaignId)
          }}
        >
          <Stack mt="sm" maw={420}>
            <Select
              label="Campaign"
              placeholder="Choose one"
              data={large.map(({ id, name, people }) => ({ value: id, label: `${name} (${people} people)` }))}
              value={campaignId}
              onChange={setCampaign}
            />
            {draw.isError ? <Failure error={draw.error} /> : null}
            <Group>
              <Button type="submit" disabled={campaignId === null} loading={draw.isPending}>
                Draw, and publish it to them
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Card>
  )
}

function Drawn({
  playbookId,
  halves: { campaign, first, later, drawnAt, laterAt },
}: {
  readonly playbookId: string
  readonly halves: NonNullable<MultiplierView['halves']>
}) {
  const orgId = useOrgId()
  const release = useMutation({
    mutationFn: () => call('releaseLater', { params: { orgId, playbookId } }),
    onSuccess: () => told(orgId),
  })
  return (
    <Card aria-labelledby="drawn">
      <Title order={2} size="h3" id="drawn">
        {laterAt === null ? `${first} have it, ${later} wait` : `All ${first + later} have it`}
      </Title>
      <Text mt="xs" maw={640}>
        Drawn by lot on {dateOnly(drawnAt)} among the people of {campaign}. Who is in which half is shown to
        nobody.
        {laterAt === null ? '' : ` Those who waited got it on ${dateOnly(laterAt)}.`}
      </Text>
      {laterAt === null ? (
        <Stack mt="sm">
          <Text size="sm" c="dimmed" maw={640}>
            Wait with this until their second calls are in: what they do from then on is no comparison any
            more.
          </Text>
          {release.isError ? <Failure error={release.error} /> : null}
          <Group>
            <Button variant="default" loading={release.isPending} onClick={() => release.mutate()}>
              Give it to the others, too
            </Button>
          </Group>
        </Stack>
      ) : null}
    </Card>
  )
}
