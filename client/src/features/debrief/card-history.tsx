import { Button, Group, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { DebriefView } from '#contract/debrief.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { debriefQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { dayAndTime } from '../../components/when.ts'
import classes from './card-history.module.css'
import { useAnswer } from './use-answer.ts'

type Props = { readonly view: DebriefView; readonly onCard: (card: string | undefined) => void }

/** Every scorecard of this roleplay, and the way to another one where the scorer has changed since. */
export function CardHistory({ view, onCard }: Props) {
  const { cards, scorecard, outdated, viewer } = view
  return (
    <>
      {outdated && viewer === 'owner' ? <ScoreAgain view={view} /> : null}
      {cards.length > 1 ? (
        <ul className={classes['cards']} aria-label="Scorecards of this roleplay">
          {cards.map(({ id, scorer, model, scoredAt }, index) => (
            <li key={id}>
              <Button
                variant="subtle"
                size="compact-xs"
                mih={26}
                px={4}
                aria-current={id === scorecard.id ? 'true' : undefined}
                onClick={() => onCard(index === 0 ? undefined : id)}
              >
                {scoredAt === null ? 'No date' : dayAndTime(scoredAt)}
              </Button>
              <Text component="span" size="xs" c="dimmed">
                {model ?? scorer}
                {index === 0 ? ', newest' : ''}
                {id === scorecard.id ? ', shown' : ''}
              </Text>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** Scoring takes seconds; after this long the page stops asking and says so. */
const tries = 30
const everyMs = 1_500

/** Adds a scorecard by the scorer of today; the one that is shown stays. */
function ScoreAgain({ view: { roleplay, cards } }: Pick<Props, 'view'>) {
  const orgId = useOrgId()
  const [asked, setAsked] = useState<number | null>(null)
  const again = useAnswer(roleplay.id, (org) =>
    call('rescore', { params: { orgId: org, roleplayId: roleplay.id } }),
  )
  const waiting = asked !== null && asked < tries
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => {
      void queryClient.invalidateQueries({ queryKey: debriefQuery(orgId, roleplay.id).queryKey })
      setAsked((count) => (count ?? 0) + 1)
    }, everyMs)
    return () => clearTimeout(timer)
  }, [waiting, asked, orgId, roleplay.id, cards.length])
  return (
    <div>
      <Group gap="xs">
        <Text size="sm">Scored with an earlier version of the scorer.</Text>
        <Button
          variant="default"
          size="compact-sm"
          mih={28}
          loading={again.isPending || waiting}
          onClick={() => again.mutate(undefined, { onSuccess: () => setAsked(0) })}
        >
          Score it again
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {asked !== null && !waiting
          ? 'This takes longer than usual. The scorecard above stays; look again later.'
          : 'This adds a scorecard. The one above stays readable.'}
      </Text>
      {again.isError ? <Failure error={again.error} /> : null}
    </div>
  )
}
