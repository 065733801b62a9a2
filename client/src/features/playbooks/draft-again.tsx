import { Button, Group, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { PlaybookBody } from '#contract/playbook-body.ts'
import type { PlaybookDraftView } from '#contract/playbook-view.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { modelWords } from './model-words.ts'

type Props = { readonly view: PlaybookDraftView; readonly onDraft: (body: PlaybookBody) => void }

/** A new draft from what is handed over and answered by now. It takes the place of the text, which is one undo away. */
export function DraftAgain({ view, onDraft }: Props) {
  const orgId = useOrgId()
  const draft = useMutation({
    mutationFn: (by: 'template' | 'model') =>
      call('draftPlaybook', {
        params: { orgId, nominationId: view.nominationId },
        body: { with: by },
      }),
    onSuccess: ({ body }) => onDraft(body),
  })
  return (
    <Card tone="quiet" aria-labelledby="again">
      <Title order={2} size="h3" id="again" mb={4}>
        Draft it again
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        From what is handed over and answered by now. It takes the place of this text; Undo brings yours back.{' '}
        {modelWords[view.model]}
      </Text>
      {draft.isError ? <Failure error={draft.error} title="Nothing was drafted" /> : null}
      <Group>
        <Button
          variant="default"
          loading={draft.isPending && draft.variables === 'template'}
          onClick={() => draft.mutate('template')}
        >
          From the figures and answers
        </Button>
        {view.model === 'on' ? (
          <Button
            variant="default"
            loading={draft.isPending && draft.variables === 'model'}
            onClick={() => draft.mutate('model')}
          >
            By the model
          </Button>
        ) : null}
      </Group>
    </Card>
  )
}
