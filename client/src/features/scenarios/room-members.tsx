import { Text, Title } from '@mantine/core'
import type { Briefing } from '#contract/scenario.ts'
import { Avatar } from '../../components/avatar.tsx'
import classes from './scenarios.module.css'

/** Everybody in the room: who they are and what they do in the decision, as far as a rep may know. */
export function RoomMembers({ briefing: { buyers, members } }: { readonly briefing: Briefing }) {
  const example = members.at(-1)?.handle ?? 'name'
  return (
    <>
      <Title order={2}>{buyers.length} people decide together</Title>
      <Text size="sm" c="dimmed">
        Choose whom you speak to by their face, or write @{example} in what you say. Otherwise it goes to
        whoever spoke last.
      </Text>
      <ul className={classes['members']}>
        {buyers.map((buyer) => {
          const member = members.find(({ id }) => id === buyer.id)
          return (
            <li key={buyer.id}>
              <Avatar seed={buyer.faceSeed} size={60} />
              <Title order={3} mt={6}>
                {buyer.name}
              </Title>
              <Text size="sm" c="dimmed">
                {buyer.title}, {buyer.organisation}
              </Text>
              <Text fw={600} size="sm" mt={8}>
                {member?.role}
              </Text>
              <Text size="sm" mt={4}>
                {member?.about}
              </Text>
            </li>
          )
        })}
      </ul>
    </>
  )
}
