import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useOrgId } from '../../api/membership.ts'
import { firstWordQuery } from '../../api/queries.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'

type Props = {
  readonly roleplayId: string
  readonly busy: boolean
  readonly onAgain: (turnId: string) => void
  readonly onGoOn: () => void
  readonly onEvidence: () => void
}

/** After three exchanges of a quick start: one sentence, one quote, one redo. The rest waits. */
export function FirstWordCard({ roleplayId, busy, onAgain, onGoOn, onEvidence }: Props) {
  const word = useQuery({
    ...firstWordQuery(useOrgId(), roleplayId),
    refetchInterval: ({ state }) => (state.data && !state.data.ready ? 1_500 : false),
  })
  if (word.isError) return <Failure error={word.error} onRetry={() => void word.refetch()} />
  if (!word.data?.ready) return null
  const { sentence, quote, turnId } = word.data
  return (
    <Card tone="accent" aria-label="First word">
      <Text fw={600}>{sentence}</Text>
      {quote === '' ? null : (
        <Text
          component="blockquote"
          m={0}
          mt={6}
          pl="sm"
          fz="lg"
          style={{
            borderInlineStart: '3px solid var(--accent)',
            fontFamily: 'var(--serif)',
            lineHeight: 1.35,
          }}
        >
          “{quote}”
        </Text>
      )}
      <Group mt="md" gap="xs">
        <Button size="sm" loading={busy} onClick={() => onAgain(turnId)}>
          Say it again
        </Button>
        <Button size="sm" variant="default" onClick={onGoOn}>
          Go on
        </Button>
        <Button size="sm" variant="subtle" onClick={onEvidence}>
          All evidence
        </Button>
      </Group>
    </Card>
  )
}
