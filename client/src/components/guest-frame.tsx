import { Text, Title } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { Avatar } from './avatar.tsx'
import { Card } from './card.tsx'
import { Mark } from './mark.tsx'
import classes from './guest-frame.module.css'

/** People who might be on the other side; drawn, like everybody here. */
const others = ['guest-6', 'guest-16', 'guest-8', 'guest-10', 'guest-25'] as const

type Props = { readonly title: string; readonly lead: string; readonly children: ReactNode }

export function GuestFrame({ title, lead, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Conviction`
  }, [title])
  return (
    <main className={classes['frame']}>
      <div className={classes['box']}>
        <div className={classes['brand']}>
          <Mark size={30} />
          Conviction
        </div>
        <div className={classes['others']}>
          {others.map((seed) => (
            <Avatar key={seed} seed={seed} size={52} />
          ))}
        </div>
        <Title order={1}>{title}</Title>
        <Text c="dimmed" mt={6} mb="lg">
          {lead}
        </Text>
        <Card>{children}</Card>
      </div>
    </main>
  )
}
