import { Button, Group, Text, Title } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import { useRetake } from '../../api/use-start-roleplay.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import type { Show } from './debrief.tsx'
import { QuoteButton } from './quote-button.tsx'

/** One behaviour, one moment, one redo. */
export function OneThing({ view, onShow }: { readonly view: DebriefView; readonly onShow: Show }) {
  const retake = useRetake()
  const { oneThing } = view.scorecard
  if (!oneThing) return null
  return (
    <Card tone="accent" aria-labelledby="one-thing">
      <Title order={2} id="one-thing" mb={6}>
        One thing to change
      </Title>
      <Text fw={550}>{oneThing.sentence}</Text>
      <div style={{ marginTop: 8 }}>
        <QuoteButton turn={oneThing.turn} quote={oneThing.quote} onShow={onShow} />
      </div>
      <Text size="sm" mt="sm">
        {oneThing.stronger}
      </Text>
      {retake.isError ? <Failure error={retake.error} title="The retake did not start" /> : null}
      {view.viewer === 'owner' ? (
        <Group mt="md">
          <Button
            loading={retake.isPending}
            onClick={() => retake.mutate({ roleplayId: view.roleplay.id, fromTurnId: oneThing.turnId })}
          >
            Say it again
          </Button>
        </Group>
      ) : null}
    </Card>
  )
}
