import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { HeardLine, PackCheck } from '#contract/pack.ts'
import type { questions } from './questions.ts'
import classes from './packs.module.css'

type Props = {
  readonly number: number
  readonly question: (typeof questions)[number]
  readonly heard: HeardLine | undefined
  /** What is still to do here; told once somebody has begun to answer. */
  readonly mistakes: PackCheck['mistakes']
  readonly begun: boolean
  readonly children: ReactNode
}

/** One question of the form, with what a buyer asks and what the rep may then say beside it. */
export function Question({ number, question, heard, mistakes, begun, children }: Props) {
  return (
    <fieldset className={classes['question']}>
      <legend>
        <span aria-hidden>{number}.</span> {question.ask}
      </legend>
      <div className={classes['answer']}>
        <Text size="sm" c="dimmed">
          {question.hint}
        </Text>
        {children}
        {begun && mistakes.length > 0 ? (
          <ul className={classes['mistakes']}>
            {mistakes.map(({ field, message }) => (
              <li key={`${field}${message}`}>{message}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {heard ? (
        <aside className={classes['heard']} aria-label={`What a buyer asks about question ${number}`}>
          <Text size="xs" c="dimmed">
            {heard.buyer} will ask:
          </Text>
          <p>“{heard.line}”</p>
          {heard.fact === null ? (
            <Text size="sm" c="dimmed">
              Your answer will stand here as the rep may say it.
            </Text>
          ) : (
            <>
              <Text size="xs" c="dimmed">
                You may say:
              </Text>
              <p>{heard.fact}</p>
            </>
          )}
        </aside>
      ) : null}
    </fieldset>
  )
}
