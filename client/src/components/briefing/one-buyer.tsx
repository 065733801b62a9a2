import { Text, Title } from '@mantine/core'
import type { Briefing } from '#contract/scenario.ts'
import { Avatar } from '../avatar.tsx'
import classes from './briefing.module.css'

/** Whom one meets where there is one buyer. */
export function OneBuyer({ briefing: { buyers, about } }: { readonly briefing: Briefing }) {
  return (
    <>
      {buyers.map((buyer) => (
        <div key={buyer.id} className={classes['who']}>
          <Avatar seed={buyer.faceSeed} size={60} />
          <div>
            <Title order={2}>{buyer.name}</Title>
            <Text size="sm" c="dimmed">
              {buyer.title}, {buyer.organisation} · {buyer.industry}
            </Text>
          </div>
        </div>
      ))}
      <Text className={classes['prose'] ?? ''} mt="sm">
        {about}
      </Text>
    </>
  )
}
