import { Text, Title } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import classes from './page.module.css'

type Props = {
  readonly title: string
  /** A word over the title that says which kind of page this is. */
  readonly kicker?: string
  /** Whom the page is about, drawn beside the title. */
  readonly face?: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly width?: 'narrow' | 'normal' | 'wide'
  readonly children: ReactNode
}

/** A page's frame: its title is the window's title and where reading starts after a change of page. */
export function Page({ title, kicker, face, lead, actions, width = 'normal', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = kicker ? `${kicker}: ${title} · Conviction` : `${title} · Conviction`
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [title, kicker])
  const size = width === 'narrow' ? classes['narrow'] : width === 'wide' ? classes['wide'] : ''
  return (
    <div className={`${classes['page'] ?? ''} ${size ?? ''}`}>
      <div className={classes['head']}>
        {face}
        <div className={classes['heading']}>
          {kicker ? <div className={classes['kicker']}>{kicker}</div> : null}
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
