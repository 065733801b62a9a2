import { Title } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { Mark } from '../../components/mark.tsx'
import classes from './phone.module.css'

/** A page for a phone in a hall: nothing but what is to be read and answered. */
export function PhoneFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Conviction`
  }, [title])
  return (
    <main className={classes['frame']}>
      <div className={classes['brand']}>
        <Mark size={22} />
        Conviction
      </div>
      <Title order={1} size="h2">
        {title}
      </Title>
      {children}
    </main>
  )
}
