import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReviewView } from '#contract/review.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { counted } from '../../components/when.ts'
import { linesOf, ratedOf } from './rated-lines.ts'
import type { ReviewActs } from './use-review-acts.ts'

type Props = { readonly view: ReviewView; readonly acts: ReviewActs }

/** From blind to beside: what is still open, and the step that cannot be taken back. */
export function SaveBar({ view, acts: { reveal } }: Props) {
  const [asking, ask] = useDisclosure(false)
  const lines = linesOf(view, new Set())
  const open = lines.filter((line) => ratedOf(view.ratings, line).standing === null)
  const bare = view.ratings.filter(({ quotes }) => quotes.length === 0).length
  const none = open.length === lines.length
  return (
    <Card aria-label="Save">
      <Text size="sm">
        {none
          ? 'Give a level and attach the words that show it. You see the scorecard afterwards.'
          : open.length === 0
            ? 'Every dimension has a level.'
            : `No level yet: ${open.map(({ title }) => title).join(', ')}. What cannot be told from this conversation may stay open.`}
        {bare > 0 ? ` ${counted(bare, '{n} level has no quote yet.', '{n} levels have no quote yet.')}` : ''}
      </Text>
      {reveal.isError ? <Failure error={reveal.error} /> : null}
      <Group mt="sm">
        <Button
          id="save-review"
          loading={reveal.isPending}
          disabled={none || bare > 0}
          onClick={() => reveal.mutate(false)}
        >
          Save and see the scorecard (s)
        </Button>
        <Button variant="subtle" onClick={ask.open}>
          Open it without rating
        </Button>
      </Group>
      <Modal
        opened={asking}
        onClose={ask.close}
        title="Open the scorecard without rating blind?"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Text>
          What you rate afterwards is kept and shown to the rep, and does not count towards how far coaches
          and the scorer agree. This cannot be taken back.
        </Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={ask.close}>
            Rate first
          </Button>
          <Button loading={reveal.isPending} onClick={() => reveal.mutate(true, { onSettled: ask.close })}>
            Open the scorecard
          </Button>
        </Group>
      </Modal>
    </Card>
  )
}
