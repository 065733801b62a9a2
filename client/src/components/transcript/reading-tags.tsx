import { useState, type ReactNode } from 'react'
import type { TurnReadingView } from '#contract/debrief.ts'
import tags from '../tag.module.css'
import { DoubtfulClaims } from './doubtful-claims.tsx'
import classes from './reading-tags.module.css'
import type { Show } from './show.ts'

export type BehaviourView = TurnReadingView['behaviours'][number]

const signs = { '+': ', helped', '-': ', cost', '0': '' } as const
const tones = { '+': 'helped', '-': 'cost', '0': 'neither' } as const

type Props = {
  readonly reading: TurnReadingView
  readonly rejected: readonly string[]
  readonly onShow: Show
  readonly renderAnswer: ((turn: number, behaviour: BehaviourView) => ReactNode) | undefined
}

/** What was read in a turn, as tags; each marks the words it rests on and opens what can be said to it. */
export function ReadingTags({ reading, rejected, onShow, renderAnswer }: Props) {
  const [open, setOpen] = useState<string | null>(null)
  const { turn, behaviours, claims } = reading
  const doubtful = claims.filter(({ verdict }) => verdict !== 'supported')
  if (behaviours.length + doubtful.length === 0) return null
  const opened = behaviours.find(({ code }) => code === open)
  return (
    <>
      <ul className={tags['tags']} aria-label="Read in this turn">
        {behaviours.map(({ code, title, polarity, quote }) => {
          const isRejected = rejected.includes(code)
          const tone = isRejected ? classes['rejected'] : tags[tones[polarity]]
          return (
            <li key={code}>
              <button
                type="button"
                className={`${tags['tag'] ?? ''} ${tone ?? ''}`}
                aria-expanded={code === open}
                onClick={() => {
                  setOpen(code === open ? null : code)
                  onShow(turn, quote)
                }}
              >
                <span>{title}</span>
                {isRejected ? ', not what I did' : signs[polarity]}
              </button>
            </li>
          )
        })}
        <DoubtfulClaims turn={turn} claims={doubtful} onShow={onShow} />
      </ul>
      {opened ? (
        <div className={classes['answer']}>
          <span>
            Read as “{opened.title}”, {Math.round(opened.confidence * 100)} % sure.
          </span>
          {renderAnswer?.(turn, opened)}
        </div>
      ) : null}
    </>
  )
}
