import { Text } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { nominationQuery, playbooksKey } from '../../api/playbook-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { RemoveButton } from '../../components/remove-button.tsx'
import { counted } from '../../components/when.ts'
import { DraftCard } from './draft-card.tsx'
import { kindWords } from './moment-words.ts'
import { NominationParts } from './nomination-parts.tsx'

/** A nomination as those have it who lead: from consent to the draft of a playbook. */
export function NominationPage() {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const { nominationId = '' } = useParams({ strict: false })
  const { data: view } = useSuspenseQuery({
    ...nominationQuery(orgId, nominationId, 'leader'),
    // The performer answers on a screen of their own.
    refetchInterval: ({ state }) =>
      state.data && (state.data.consent === 'asked' || state.data.handedOver.length === 0) ? 10_000 : false,
  })
  const { performer, kind, ground, consent, handedOver } = view
  const end = useMutation({
    mutationFn: () => call('endNomination', { params: { orgId, nominationId } }),
    onSuccess: async () => {
      await navigate({ to: '/o/$orgId/playbooks', params: { orgId } })
      await queryClient.invalidateQueries({ queryKey: playbooksKey(orgId) })
    },
  })
  return (
    <Page
      title={performer.name}
      kicker={`Nomination: ${kindWords[kind].name.toLowerCase()}`}
      lead={`${ground} ${counted(handedOver.length, '{n} conversation is handed over.', '{n} conversations are handed over.')}`}
      actions={
        <RemoveButton
          name={performer.name}
          title="End this nomination"
          says="What was handed over is nobody’s to see any more, the answers go, and so does the playbook that was made of it, published or not."
          word="End it"
          pending={end.isPending}
          error={end.error}
          onRemove={(done) => end.mutate(undefined, { onSuccess: done })}
        />
      }
    >
      {consent === 'asked' ? (
        <EmptyState title={`${performer.name} has not answered yet`}>
          They find the question under Playbooks. Nothing of theirs is seen before they agree and hand it
          over.
        </EmptyState>
      ) : consent === 'declined' ? (
        <EmptyState title={`${performer.name} said no`}>
          Nothing of theirs is seen, and no reason is asked. They can change their answer at any time.
        </EmptyState>
      ) : handedOver.length === 0 ? (
        <EmptyState title={`${performer.name} agreed`}>
          Now they choose which of their own calls and submitted roleplays to hand over. Two are enough to
          begin.
        </EmptyState>
      ) : (
        <NominationParts view={view} as="leader">
          <DraftCard view={view} />
        </NominationParts>
      )}
      <Text size="sm" c="dimmed" mt="lg">
        That you look at this is on record, and {performer.name} can see it.
      </Text>
    </Page>
  )
}
