import { Button, Group, List, Stack, Title } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { NominationView } from '#contract/playbook.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { nominationQuery, playbooksKey } from '../../api/playbook-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { HandOverCard } from './hand-over-card.tsx'
import { kindWords } from './moment-words.ts'
import { NominationParts } from './nomination-parts.tsx'

/** What a performer is asked: whether to agree, what to hand over, and what they make of their own moments. */
export function AskedPage() {
  const orgId = useOrgId()
  const { nominationId = '' } = useParams({ strict: false })
  const { data: view } = useSuspenseQuery(nominationQuery(orgId, nominationId, 'performer'))
  return (
    <Page
      title={kindWords[view.kind].name}
      kicker="Asked of you"
      lead={`${view.nominatedBy} nominated you: ${view.ground}`}
    >
      <Stack gap="lg">
        <ConsentCard view={view} />
        {view.consent === 'given' ? <HandOverCard view={view} /> : null}
        {view.playbookId === null ? null : (
          <Group>
            <LinkButton
              variant="default"
              to="/o/$orgId/playbooks/$playbookId"
              params={{ orgId, playbookId: view.playbookId }}
            >
              Read the playbook made of it
            </LinkButton>
          </Group>
        )}
      </Stack>
      {view.handedOver.length === 0 ? null : (
        <div style={{ marginTop: 'var(--mantine-spacing-lg)' }}>
          <NominationParts view={view} as="performer" />
        </div>
      )}
    </Page>
  )
}

function ConsentCard({ view: { id: nominationId, consent, performer } }: { readonly view: NominationView }) {
  const orgId = useOrgId()
  const answer = useMutation({
    mutationFn: (agreed: boolean) =>
      call('answerNomination', { params: { orgId, nominationId }, body: { consent: agreed } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: playbooksKey(orgId) }),
  })
  const say = (agreed: boolean, words: string, filled = false) => (
    <Button
      variant={filled ? 'filled' : 'default'}
      loading={answer.isPending && answer.variables === agreed}
      onClick={() => answer.mutate(agreed)}
    >
      {words}
    </Button>
  )
  return (
    <Card aria-labelledby="consent" tone={consent === 'asked' ? 'accent' : 'plain'}>
      <Title order={2} size="h3" id="consent" mb="xs">
        {consent === 'given'
          ? 'You agreed'
          : consent === 'declined'
            ? 'You said no'
            : 'May others learn from you?'}
      </Title>
      {answer.isError ? <Failure error={answer.error} title="Your answer was not kept" /> : null}
      {consent === 'given' ? null : (
        <List size="sm" spacing={4} mb="md">
          <List.Item>You choose which conversations to hand over. Nothing else of yours is seen.</List.Item>
          <List.Item>
            Your leaders and authors then see your replies at such moments. Readers of the playbook see those
            that it links to, under your name, {performer.name}.
          </List.Item>
          <List.Item>
            You can take back a conversation, or all of it, at any time. Your words are gone from the playbook
            then, and readers do not see it any more once you no longer agree.
          </List.Item>
          <List.Item>Saying no needs no reason, and has no consequence here.</List.Item>
        </List>
      )}
      <Group>
        {consent === 'given' ? (
          say(false, 'Take it back')
        ) : (
          <>
            {say(true, 'I agree', true)}
            {consent === 'asked' ? say(false, 'No') : null}
          </>
        )}
      </Group>
    </Card>
  )
}
