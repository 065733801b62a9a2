import { Text, Title } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import classes from './page.module.css'

type Props = {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly width?: 'narrow' | 'normal' | 'wide'
  readonly children: ReactNode
}

/** A page's frame: its title is the window's title and where reading starts after a change of page. */
export function Page({ title, lead, actions, width = 'normal', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Conviction`
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [title])
  const size = width === 'narrow' ? classes['narrow'] : width === 'wide' ? classes['wide'] : ''
  return (
    <div className={`${classes['page'] ?? ''} ${size ?? ''}`}>
      <div className={classes['head']}>
        <div>
          <Title order={1} ref={heading} tabIndex={-1} className={classes['title'] ?? ''}>
            {title}
          </Title>
          {lead ? (
            <Text component="div" className={classes['lead'] ?? ''}>
              {lead}
            </Text>
          ) : null}
        </div>
        {actions}
      </div>
      {children}
    </div>
  )
}
