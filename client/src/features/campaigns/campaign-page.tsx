import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { assignmentsKey } from '../../api/assignment-queries.ts'
import { call } from '../../api/call.ts'
import { campaignQuery } from '../../api/campaign-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { Page } from '../../components/page.tsx'
import { counted } from '../../components/when.ts'
import { BehindOnReviews, MostFailed, ReadyPerTeam, WillNotMakeIt } from './campaign-figures.tsx'
import { dayWords, daysLeftWords } from './day-words.ts'
import { PeopleTable } from './people-table.tsx'
import { PhaseList } from './phase-list.tsx'
import { RealCallsCard } from './real-calls-card.tsx'
import { WhoSeesWhat } from './who-sees-what.tsx'

/** Days left, who is ready, who will not make it, who is behind on reviews, and every part with its work. */
export function CampaignPage() {
  const orgId = useOrgId()
  const { campaignId = '' } = useParams({ strict: false })
  const { data } = useSuspenseQuery(campaignQuery(orgId, campaignId))
  return (
    <Page
      title={data.name}
      kicker="Campaign"
      lead={`${dayWords(data.eventOn)}, ${daysLeftWords(data.daysLeft)}. ${data.ready} of ${counted(data.reps, '{n} person', '{n} people')} ready.`}
      actions={data.mayEnd ? <EndCampaign campaignId={data.id} /> : null}
    >
      <Stack gap="lg">
        {data.ended ? (
          <Text role="status">This has ended: its work was withdrawn, and what was done stays done.</Text>
        ) : null}
        {data.behaviours.length > 0 ? (
          <Group gap="xs">
            <Text size="sm">It is about</Text>
            {data.behaviours.map(({ code, title }) => (
              <Badge key={code} color="pine" tt="none">
                {title}
              </Badge>
            ))}
          </Group>
        ) : null}
        <WillNotMakeIt view={data} />
        <PeopleTable view={data} />
        <ReadyPerTeam view={data} />
        <PhaseList view={data} />
        <RealCallsCard view={data} />
        <BehindOnReviews view={data} />
        <MostFailed view={data} />
        <WhoSeesWhat />
      </Stack>
    </Page>
  )
}

function EndCampaign({ campaignId }: { readonly campaignId: string }) {
  const orgId = useOrgId()
  const [open, setOpen] = useState(false)
  const end = useMutation({
    mutationFn: () => call('endCampaign', { params: { orgId, campaignId } }),
    onSuccess: async () => {
      setOpen(false)
      await queryClient.invalidateQueries({ queryKey: assignmentsKey(orgId) })
    },
  })
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        End it
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="End this campaign">
        <Stack>
          {end.isError ? <Failure error={end.error} title="It was not ended" /> : null}
          <Text size="sm">
            Nobody is asked for its work any more, and those who were are told. What was done stays done. To
            begin it again, plan it anew.
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              Keep it
            </Button>
            <Button color="clay" loading={end.isPending} onClick={() => end.mutate()}>
              End it
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
