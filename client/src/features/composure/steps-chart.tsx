import type { ComposureView } from '#contract/composure.ts'
import { counted } from '../../components/when.ts'
import { difficultyWords } from '../../components/words.ts'
import classes from './composure.module.css'
import { heldShare, heldWords } from './pressure-words.ts'

type Step = ComposureView['steps'][number]

/** The share of challenges in which ground was held at each step, with its likely range, and the same in words. */
export function StepsChart({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className={classes['steps']}>
      {steps.map((step) => (
        <li key={step.step}>
          <div className={classes['name']}>
            {step.step} {difficultyWords[step.step]}
          </div>
          <Bar step={step} />
          <div className={classes['words']}>{wordsOf(step)}</div>
        </li>
      ))}
    </ol>
  )
}

/** Few challenges are dots, one each: a bar of one or two would look like a finding. */
function Bar({ step }: { readonly step: Step }) {
  const { likely, challenges } = step
  const held = heldShare(step)
  if (likely === null || held === null) return <Dots {...challenges} />
  return (
    <div className={classes['track']} aria-hidden>
      <div className={classes['held']} style={{ inlineSize: `${held}%` }} />
      <div
        className={classes['likely']}
        style={{ insetInlineStart: `${100 - likely[1]}%`, inlineSize: `${likely[1] - likely[0]}%` }}
      />
    </div>
  )
}

function Dots({ gave, of }: Step['challenges']) {
  return (
    <div className={classes['dots']} aria-hidden>
      {Array.from({ length: of }, (_, at) => (
        <span key={at} data-held={at < of - gave} />
      ))}
    </div>
  )
}

function wordsOf(step: Step): string {
  if (step.conversations === 0) return 'Not done yet'
  const talks = counted(step.conversations, '{n} conversation', '{n} conversations')
  const range = step.likely
    ? `; held in ${Math.round(100 - step.likely[1])} to ${Math.round(100 - step.likely[0])} of 100, likely`
    : step.challenges.of > 0
      ? '; too few to say more'
      : ''
  return `${talks}: ${heldWords(step)}${range}`
}
