import type { ReadinessView } from '#contract/readiness.ts'
import { planSentence } from './plan-words.ts'
import classes from './readiness.module.css'

/** Everything that was written before, by its question; what was left out is not there. */
export function WrittenBefore({ view }: { readonly view: ReadinessView }) {
  const parts = [
    ['Why it mattered', view.why],
    ['What I believe', view.belief],
    ['What I have seen', view.seen],
    ['What I was afraid of', view.fear],
    ['My plan', planSentence(view) ?? [view.ifThey, view.iWill].filter(Boolean).join(' … ')],
    ['What I wanted to find out', view.attention],
    ['How sure I was', view.sureBefore === null ? '' : `${view.sureBefore} of 10`],
  ] as const
  return (
    <dl className={classes['beside']}>
      {parts.map(([question, text]) =>
        text === '' ? null : (
          <div key={question} style={{ display: 'contents' }}>
            <dt>{question}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
