import { Button, List, Stack, Text, Title } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useOrgId, useRoles } from '../../api/membership.ts'
import { packsQuery } from '../../api/pack-queries.ts'
import { briefingQuery, recentQuery } from '../../api/queries.ts'
import { useStartRoleplay } from '../../api/use-start-roleplay.ts'
import { BriefingColumns } from '../../components/briefing/briefing-columns.tsx'
import { Failure } from '../../components/failure.tsx'
import { Page } from '../../components/page.tsx'
import { counted } from '../../components/when.ts'
import { DifficultyChooser } from './difficulty-chooser.tsx'
import { OfferChooser } from './offer-chooser.tsx'
import { usePackBriefing } from './use-pack-briefing.ts'

export function BriefingPage() {
  const orgId = useOrgId()
  const { scenarioId = '' } = useParams({ strict: false })
  const { data: own } = useSuspenseQuery(briefingQuery(orgId, scenarioId))
  const mayPlay = useRoles().includes('rep')
  const offers = useQuery({ ...packsQuery(orgId), enabled: own.packReady && mayPlay })
  const playable = offers.data?.packs.filter(({ live, archived }) => live !== null && !archived) ?? []
  const [picked, setPicked] = useState<string | null | undefined>(undefined)
  // Until something is picked, what was sold the last time.
  const packId = picked === undefined ? (offers.data?.chosen ?? null) : picked
  const { data, error } = usePackBriefing(own, packId)
  const [difficulty, setDifficulty] = useState(data.difficulty)
  const start = useStartRoleplay()
  const startReady = useStartRoleplay('/o/$orgId/roleplays/$roleplayId/ready')
  // From the second conversation on: the first is for finding out what this is.
  const recent = useQuery({ ...recentQuery(orgId), enabled: mayPlay })
  const chosen = { scenarioId: data.id, difficulty, ...(packId === null ? {} : { packId }) }
  const failed = start.error ?? startReady.error
  return (
    <Page title={data.title} lead={data.summary}>
      <BriefingColumns data={data}>
        <Stack gap="lg">
          <div>
            <Title order={2} size="h3" mb={4}>
              What will be looked at
            </Title>
            <List size="sm" spacing={4}>
              {data.lookedAt.map((one) => (
                <List.Item key={one}>{one}</List.Item>
              ))}
            </List>
          </div>
          <Text size="sm">
            {counted(data.exchanges, 'Up to {n} exchange.', 'Up to {n} exchanges.')}{' '}
            {data.opensBy === 'buyer' ? 'The other side speaks first.' : 'You speak first.'} Thinking time
            costs nothing.
          </Text>
          <DifficultyChooser value={difficulty} usual={data.difficulty} onChange={setDifficulty} />
          {offers.data ? (
            <OfferChooser packs={playable} value={packId} ownOffer={own.offer.name} onChange={setPicked} />
          ) : null}
          {error ? <Failure error={error} title="This pack cannot be shown" /> : null}
          {failed ? <Failure error={failed} title="The roleplay did not start" /> : null}
          <div>
            <Button
              size="md"
              fullWidth
              loading={start.isPending}
              disabled={startReady.isPending}
              onClick={() => start.mutate(chosen)}
            >
              Start
            </Button>
            {recent.data && recent.data.roleplays.length > 0 ? (
              <Button
                fullWidth
                mt="xs"
                variant="default"
                loading={startReady.isPending}
                disabled={start.isPending}
                onClick={() => startReady.mutate(chosen)}
              >
                Get ready first, 90 seconds
              </Button>
            ) : null}
            <Text size="xs" c="dimmed" mt={8} ta="center">
              Only you can see this until you submit it.
            </Text>
          </div>
        </Stack>
      </BriefingColumns>
    </Page>
  )
}
