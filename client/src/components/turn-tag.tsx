import type { ReactNode } from 'react'
import classes from './tag.module.css'
import type { Show } from './transcript/show.ts'

type Props = { readonly turn: number; readonly onShow: Show; readonly children: ReactNode }

/** A word or two that lead to a turn. */
export const TurnTag = ({ turn, onShow, children }: Props) => (
  <button type="button" className={classes['tag']} onClick={() => onShow(turn)}>
    {children}
  </button>
)
