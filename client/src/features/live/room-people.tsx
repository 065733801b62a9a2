import { Text, Title } from '@mantine/core'
import type { Briefing } from '#contract/scenario.ts'
import { Avatar } from '../../components/avatar.tsx'
import classes from './live.module.css'

/** Everybody in the room with their part in the decision, as the briefing said it. */
export function RoomPeople({ scenario: { buyers, members } }: { readonly scenario: Briefing }) {
  return (
    <>
      <Title order={2} size="h3">
        In the room
      </Title>
      <ul className={classes['people']}>
        {buyers.map(({ id, name, faceSeed }) => (
          <li key={id}>
            <Avatar seed={faceSeed} size={44} />
            <div>
              <Text fw={600} size="sm">
                {name}
              </Text>
              <Text size="sm">{members.find((member) => member.id === id)?.role}</Text>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
