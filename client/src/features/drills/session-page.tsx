import { Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { call } from '../../api/call.ts'
import { drillSessionQuery, drillsQuery, keepSession } from '../../api/drill-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { RemoveButton } from '../../components/remove-button.tsx'
import { SayLine } from '../../components/say-line.tsx'
import { SessionDone } from './session-done.tsx'

/** One exercise: the situation once, then line by line; what it came to at the end. */
export function SessionPage() {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const { sessionId = '' } = useParams({ strict: false })
  const { session } = useSuspenseQuery(drillSessionQuery(orgId, sessionId)).data
  const { drill, next } = session
  const say = useMutation({
    mutationFn: ({ n, text }: { readonly n: number; readonly text: string }) =>
      call('sayInDrill', { params: { orgId, sessionId }, body: { n, text } }),
    onSuccess: (answer) => keepSession(orgId, answer.session),
  })
  const erase = useMutation({
    mutationFn: () => call('eraseDrill', { params: { orgId, drillId: drill.id } }),
    onSuccess: async () => {
      await navigate({ to: '/o/$orgId/drills', params: { orgId } })
      queryClient.removeQueries({ queryKey: [orgId, 'drill-sessions'] })
      await queryClient.invalidateQueries({ queryKey: drillsQuery(orgId).queryKey })
    },
  })
  return (
    <Page
      title={drill.title}
      kicker="Drill"
      lead={drill.trains}
      actions={
        <LinkButton to="/o/$orgId/drills" params={{ orgId }} variant="default">
          All drills
        </LinkButton>
      }
    >
      <Stack gap="lg">
        {next ? (
          <Card aria-labelledby="answer">
            <Title order={2} id="answer" size="h3">
              Answer {next.n} of {next.of}
            </Title>
            <Text mb="md">{session.situation}</Text>
            <SayLine
              who={session.who}
              line={next.line}
              pending={say.isPending}
              error={say.error}
              onSay={(text, kept) => say.mutate({ n: next.n, text }, { onSuccess: kept })}
            />
          </Card>
        ) : (
          <SessionDone session={session} />
        )}
        <Group>
          <RemoveButton
            name="what you said in this drill"
            title="Erase what you said in this drill?"
            says="Every answer that you gave in it goes for good, and it is as if you had never done it."
            word="Erase"
            pending={erase.isPending}
            error={erase.error}
            onRemove={() => erase.mutate()}
          />
        </Group>
      </Stack>
    </Page>
  )
}
