import { Button, Group, Text, Title } from '@mantine/core'
import { causeCodes } from '#contract/cause-codes.ts'
import type { DebriefView } from '#contract/debrief.ts'
import { useOrgId } from '../../api/membership.ts'
import { useRetake } from '../../api/use-start-roleplay.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { TextLink } from '../../components/link-button.tsx'
import type { Show } from '../../components/transcript/show.ts'
import classes from './one-thing.module.css'

/** One behaviour, one moment, one redo. */
export function OneThing({ view, onShow }: { readonly view: DebriefView; readonly onShow: Show }) {
  const retake = useRetake()
  const orgId = useOrgId()
  const { oneThing } = view.scorecard
  if (!oneThing) return null
  const { turn, turnId, quote, sentence, stronger, code } = oneThing
  return (
    <Card tone="accent" className={classes['oneThing'] ?? ''} aria-labelledby="one-thing">
      <Title order={2} id="one-thing" className={classes['kicker'] ?? ''}>
        One thing to change
      </Title>
      <p className={classes['finding']}>{sentence}</p>
      <button type="button" className={classes['said']} onClick={() => onShow(turn, quote)}>
        “{quote}”<small>You, turn {turn}</small>
      </button>
      <Text mt="md">{stronger}</Text>
      {retake.isError ? <Failure error={retake.error} title="The retake did not start" /> : null}
      {view.viewer === 'owner' ? (
        <Group mt="auto" pt="lg" gap="sm">
          <Button
            size="md"
            className={classes['noPrint'] ?? ''}
            loading={retake.isPending}
            onClick={() => retake.mutate({ roleplayId: view.roleplay.id, fromTurnId: turnId })}
          >
            Retake from here
          </Button>
          <Text size="sm" c="dimmed" className={classes['noPrint'] ?? ''}>
            {view.room ? 'Everybody is as they were then.' : 'The buyer is as they were then.'}
          </Text>
        </Group>
      ) : null}
      {view.viewer === 'owner' && causeCodes.includes(code) ? (
        <TextLink
          to="/o/$orgId/roleplays/$roleplayId/got-in-the-way"
          params={{ orgId, roleplayId: view.roleplay.id }}
          size="sm"
          mt="sm"
          className={classes['noPrint'] ?? ''}
        >
          What got in the way?
        </TextLink>
      ) : null}
    </Card>
  )
}
