import { Badge, Button, Group, Text, Title } from '@mantine/core'
import type { DrillCard } from '#contract/drill.ts'
import { useOrgId } from '../../api/membership.ts'
import type { useStartDrill } from '../../api/use-start-drill.ts'
import { Card } from '../../components/card.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { dateOnly } from '../../components/when.ts'
import { arenaWords } from '../../components/words.ts'
import classes from './drills.module.css'

type Props = { readonly drill: DrillCard; readonly start: ReturnType<typeof useStartDrill> }

/** One drill: what it trains, how it went the last time, and when it comes back. */
export function DrillRow({ drill, start }: Props) {
  const orgId = useOrgId()
  const { id, title, arena, trains, turns, last, dueAt, due, open, running, rung } = drill
  const heading = `drill-${id}`
  const begin = last ? 'Again' : 'Start'
  return (
    <li>
      <Card className={classes['row'] ?? ''} aria-labelledby={heading}>
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {rung === null ? arenaWords[arena] : `Step ${rung}, ${arenaWords[arena].toLowerCase()}`}
          </Text>
          {due ? <Badge color="ochre">Due</Badge> : null}
        </Group>
        <Title order={3} id={heading} size="h4">
          {title}
        </Title>
        <Text size="sm">{trains}</Text>
        <Text size="sm" c="dimmed" mt="auto">
          {last ? `Last time ${last.done} of ${last.of}. ` : `${turns} answers. `}
          {dueAt && !due ? `Back on ${dateOnly(dueAt)}.` : ''}
        </Text>
        {running ? (
          <LinkButton
            to="/o/$orgId/drills/$sessionId"
            params={{ orgId, sessionId: running }}
            size="compact-md"
            mih={30}
            aria-label={`Go on: ${title}`}
          >
            Go on
          </LinkButton>
        ) : open ? (
          <Button
            size="compact-md"
            mih={30}
            variant={due ? 'filled' : 'default'}
            aria-label={`${begin}: ${title}`}
            loading={start.isPending && start.variables === id}
            onClick={() => start.mutate(id)}
          >
            {begin}
          </Button>
        ) : (
          <Text size="sm">Opens once step {(rung ?? 1) - 1} went well.</Text>
        )}
      </Card>
    </li>
  )
}
