import { Text, Title } from '@mantine/core'
import type { Briefing } from '#contract/scenario.ts'
import { Avatar } from '../avatar.tsx'
import { listed } from '../room/names.ts'
import classes from './briefing.module.css'

/** Everybody in the room: who they are and what they do in the decision, as far as a rep may know. */
export function RoomMembers({ briefing: { buyers, members } }: { readonly briefing: Briefing }) {
  const example = members.at(-1)?.handle ?? 'name'
  return (
    <>
      <Title order={2}>{buyers.length} people decide together</Title>
      <Text size="sm" c="dimmed">
        {listed([...new Set(buyers.map(({ organisation, industry }) => `${organisation} · ${industry}`))])}
      </Text>
      <Text size="sm" mt={6}>
        Choose whom you speak to by their face, write @{example}, or begin with a name and a comma. Otherwise
        it goes to whoever spoke last.
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
              <Text fw={600} size="sm" mt={2}>
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
