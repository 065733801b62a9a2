import { Button, Group, Text } from '@mantine/core'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import type { Buyer } from '../../components/room/presence.ts'
import { votesAloud } from '../../components/room/votes-aloud.ts'
import { BackToDraft } from './back-to-draft.tsx'
import type { LiveState } from './live-state.ts'

type Props = Pick<LiveState, 'phase' | 'outcome'> & {
  readonly buyers: readonly Buyer[]
  /** Nothing was scored, and its author goes back to writing. */
  readonly preview: boolean
  readonly onDebrief: () => void
}

const without: Partial<Record<LiveState['phase'], string>> = {
  abandoned: 'This conversation was left unfinished and cannot go on.',
  failed: 'This conversation broke off on our side. It does not count.',
  briefing: 'This conversation has not started yet.',
  paused: 'This conversation is paused.',
}

/** What the buyer did at the end, and the way to the debrief; it waits until the last words are read. */
export function EndedPanel({ phase, outcome, buyers, preview, onDebrief }: Props) {
  const orgId = useOrgId()
  return (
    <Card tone="accent" aria-label="How it ended">
      <Text fw={600}>{outcome?.sentence ?? without[phase] ?? 'The conversation is over.'}</Text>
      {outcome?.terms ? <Text size="sm">{outcome.terms}</Text> : null}
      {outcome?.vote ? <Text size="sm">{votesAloud(outcome.vote, buyers)}</Text> : null}
      <Group mt="md" gap="xs">
        {phase === 'ended' && !preview ? <Button onClick={onDebrief}>See the debrief</Button> : null}
        {preview ? (
          <BackToDraft />
        ) : (
          <LinkButton to="/o/$orgId" params={{ orgId }} variant="default">
            Back to practice
          </LinkButton>
        )}
      </Group>
    </Card>
  )
}
