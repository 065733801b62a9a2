import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { NominationView } from '#contract/playbook.ts'
import { Card } from '../../components/card.tsx'
import { counted } from '../../components/when.ts'
import { MomentQuestions } from './moment-questions.tsx'
import classes from './playbooks.module.css'

type Props = {
  readonly view: NominationView
  readonly as: 'leader' | 'performer'
  readonly at: number
  readonly onGo: (at: number) => void
}

/** One moment at a time, paused before the reply, with four questions. */
export function InterviewCard({ view, as, at, onGo }: Props) {
  const { moments, unread } = view
  const moment = moments[Math.min(at, moments.length - 1)]
  const place = moment ? moments.indexOf(moment) : 0
  return (
    <Card aria-labelledby="interview">
      <Group justify="space-between" align="start" mb="sm">
        <Title order={2} size="h3" id="interview">
          The interview
        </Title>
        {moments.length > 1 ? (
          <Group gap="xs">
            <Button
              size="compact-sm"
              mih={28}
              variant="default"
              disabled={place === 0}
              onClick={() => onGo(place - 1)}
            >
              Earlier moment
            </Button>
            <Button
              size="compact-sm"
              mih={28}
              variant="default"
              disabled={place === moments.length - 1}
              onClick={() => onGo(place + 1)}
            >
              Next moment
            </Button>
          </Group>
        ) : null}
      </Group>
      {unread > 0 ? (
        <Text size="sm" c="dimmed" mb="sm">
          {counted(
            unread,
            '{n} conversation has not been read by today’s scorer yet.',
            '{n} conversations have not been read by today’s scorer yet.',
          )}
        </Text>
      ) : null}
      {moment ? (
        <>
          <Text size="sm" c="dimmed" mb="xs" role="status">
            Moment {place + 1} of {moments.length}, turn {moment.turn} of{' '}
            {moment.source.kind === 'call' ? 'a call' : 'a roleplay'}
          </Text>
          <PausedMoment key={`${moment.source.id} ${moment.turn}`} moment={moment} />
          <MomentQuestions
            key={`${moment.source.id} ${moment.turn} questions`}
            nominationId={view.id}
            as={as}
            moment={moment}
            answers={view.answers.filter(
              ({ source, turn }) => source.id === moment.source.id && turn === moment.turn,
            )}
          />
        </>
      ) : (
        <Text>
          {view.handedOver.length === 0
            ? 'Nothing is handed over yet.'
            : 'No such moment was found in what is handed over. Another conversation may have one.'}
        </Text>
      )}
    </Card>
  )
}

/** The line, and a pause: the reply is shown when it is asked for. */
function PausedMoment({ moment }: { readonly moment: NominationView['moments'][number] }) {
  const [shown, setShown] = useState(false)
  return (
    <>
      <blockquote className={classes['line']}>
        {moment.line === null ? 'The conversation begins.' : `“${moment.line}”`}
      </blockquote>
      {shown ? (
        <p className={classes['reply']}>{moment.reply}</p>
      ) : (
        <Group className={classes['paused'] ?? ''} justify="space-between">
          <span>Paused before the reply.</span>
          <Button size="compact-sm" mih={28} variant="default" onClick={() => setShown(true)}>
            Show the reply
          </Button>
        </Group>
      )}
    </>
  )
}
