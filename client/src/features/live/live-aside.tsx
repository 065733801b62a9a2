import { Text, Title } from '@mantine/core'
import type { Briefing } from '#contract/scenario.ts'
import { Avatar } from '../../components/avatar.tsx'
import { FactSheet } from '../../components/fact-sheet.tsx'
import classes from './live.module.css'
import { RoomPeople } from './room-people.tsx'

const Portrait = ({ scenario }: { readonly scenario: Briefing }) =>
  scenario.buyers.map((buyer) => (
    <div key={buyer.id} className={classes['portrait']}>
      <Avatar seed={buyer.faceSeed} size={112} />
      <Text fw={600} mt="sm">
        {buyer.name}
      </Text>
      <Text size="sm" c="dimmed">
        {buyer.title}, {buyer.organisation}
      </Text>
    </div>
  ))

type Props = {
  readonly scenario: Briefing
  /** The rep's name, for somebody else. */
  readonly rep?: string
}

/** Beside the conversation where there is room: who this is, one's own goal and the fact sheet. No meters, no hints. */
export function LiveAside({ scenario, rep }: Props) {
  const sheet = scenario.pack ? 'Your offer' : 'What you may truthfully say'
  return (
    <aside className={classes['aside']} aria-label="Who, goal and fact sheet" tabIndex={0}>
      {scenario.buyers.length > 1 ? <RoomPeople scenario={scenario} /> : <Portrait scenario={scenario} />}
      <Title order={2} size="h3">
        {rep === undefined ? 'Your goal' : `The goal of ${rep}`}
      </Title>
      <Text size="sm" mt={4}>
        {scenario.goal}
      </Text>
      <Title order={2} size="h3" mt="xl" mb={4}>
        {rep === undefined ? sheet : 'What may truthfully be said'}
      </Title>
      <FactSheet offer={scenario.offer} facts={scenario.facts} />
    </aside>
  )
}
