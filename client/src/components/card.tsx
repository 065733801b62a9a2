import type { ComponentPropsWithRef } from 'react'
import classes from './card.module.css'

type Props = ComponentPropsWithRef<'section'> & { readonly tone?: 'plain' | 'quiet' | 'accent' }

export function Card({ tone = 'plain', className, ...rest }: Props) {
  const toned = tone === 'plain' ? '' : (classes[tone] ?? '')
  return <section className={`${classes['card'] ?? ''} ${toned} ${className ?? ''}`} {...rest} />
}
