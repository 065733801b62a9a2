import { Button, Group, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { NominationView } from '#contract/playbook.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { playbooksKey } from '../../api/playbook-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { modelWords } from './model-words.ts'

/** From what was found and answered to a first text. */
export function DraftCard({ view }: { readonly view: NominationView }) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const ids = useStableId()
  const { id: nominationId, playbookId, model } = view
  const draft = useMutation({
    mutationFn: async (by: 'template' | 'model') => {
      const params = { orgId, nominationId }
      const { body } = await call('draftPlaybook', { params, body: { with: by } })
      const id = ids.for(nominationId)
      await call('createPlaybook', { params: { orgId }, body: { id, nominationId, body } })
      return id
    },
    onSuccess: async (id) => {
      await queryClient.invalidateQueries({ queryKey: playbooksKey(orgId) })
      await navigate({ to: '/o/$orgId/playbooks/$playbookId/edit', params: { orgId, playbookId: id } })
    },
  })
  return (
    <Card aria-labelledby="draft" tone="accent">
      <Title order={2} size="h3" id="draft" mb={4}>
        The playbook
      </Title>
      {draft.isError ? <Failure error={draft.error} title="Nothing was drafted" /> : null}
      {playbookId === null ? (
        <>
          <Text mb="md">
            A first draft is made of the differences and the answers. Every rule says what it rests on;
            nothing is published before you have been through it.
          </Text>
          <Group>
            <Button
              loading={draft.isPending && draft.variables === 'template'}
              onClick={() => draft.mutate('template')}
            >
              Draft it
            </Button>
            {model === 'on' ? (
              <Button
                variant="default"
                loading={draft.isPending && draft.variables === 'model'}
                onClick={() => draft.mutate('model')}
              >
                Have the model draft it
              </Button>
            ) : null}
          </Group>
          <Text size="sm" c="dimmed" mt="sm">
            {modelWords[model]}
          </Text>
        </>
      ) : (
        <Group>
          <LinkButton to="/o/$orgId/playbooks/$playbookId/edit" params={{ orgId, playbookId }}>
            Go on writing
          </LinkButton>
          <LinkButton variant="default" to="/o/$orgId/playbooks/$playbookId" params={{ orgId, playbookId }}>
            Read it
          </LinkButton>
        </Group>
      )}
    </Card>
  )
}
