import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Briefing } from '#contract/scenario.ts'
import { Card } from '../card.tsx'
import { FactSheet } from '../fact-sheet.tsx'
import classes from './briefing.module.css'
import { OneBuyer } from './one-buyer.tsx'
import { RoomMembers } from './room-members.tsx'

type Props = {
  readonly data: Briefing
  /** What there is to decide before the start: beside the rest, and on a small screen before the fact sheet. */
  readonly children: ReactNode
}

/** What a rep reads before a conversation: who, situation, goal and what may truthfully be said. */
export function BriefingColumns({ data, children }: Props) {
  return (
    <div className={classes['columns']}>
      <Stack gap="md">
        <Card aria-label="Who">
          {data.buyers.length > 1 ? <RoomMembers briefing={data} /> : <OneBuyer briefing={data} />}
        </Card>
        <Card aria-label="Situation and goal">
          <Title order={2} size="h3">
            Situation
          </Title>
          <p className={classes['prose']}>{data.situation}</p>
          <Title order={2} size="h3" mt="lg">
            Your goal
          </Title>
          <p className={classes['prose']}>{data.goal}</p>
        </Card>
      </Stack>
      <Card className={classes['aside'] ?? ''} aria-label="Before you start">
        {children}
      </Card>
      <Card className={classes['facts'] ?? ''} aria-labelledby="fact-sheet">
        <Title order={2} size="h3" id="fact-sheet" mb={4}>
          {data.pack ? 'Your offer' : 'Fact sheet'}
        </Title>
        <Text size="sm" c="dimmed" mb="md">
          What you may truthfully say. It stays within reach during the conversation.
        </Text>
        <FactSheet offer={data.offer} facts={data.facts} />
      </Card>
    </div>
  )
}
