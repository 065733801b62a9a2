import { Text, Title } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import type { ScorecardView } from '#contract/scorecard.ts'
import { dateOnly } from '../when.ts'
import { allQuotes } from './evidence-filter.ts'
import classes from './print-sheet.module.css'
import { Provenance } from './provenance.tsx'
import { ScoreBars } from './score-bars.tsx'

const said = { '+': 'helped', '-': 'cost' } as const

type Props = {
  readonly name: string
  readonly title: string
  /** Who with, how hard, and the like; what is null is left out. */
  readonly about: readonly (string | null)[]
  readonly date: string
  readonly ending: string | null
  readonly scorecard: ScorecardView
  /** The attempt before, null for the first one; left out where there are no attempts to count. */
  readonly last?: DebriefView['lastAttempt'] | undefined
}

/** A scored conversation on A4: who, what, when, the bars, the one thing, the quotes and where it comes from. */
export function PrintSheet({ name, title, about, date, ending, scorecard, last }: Props) {
  const { oneThing, dimensions, foundationGate } = scorecard
  return (
    <article className={classes['sheet']}>
      <header className={classes['head']}>
        <p className={classes['name']}>{name}</p>
        <Title order={1}>{title}</Title>
        <Text size="sm">{[...about, dateOnly(date)].filter((part) => part !== null).join(' · ')}</Text>
        {ending === null ? null : <Text size="sm">{ending}</Text>}
      </header>
      {oneThing ? (
        <section className={classes['one']}>
          <Title order={2} size="h3">
            One thing to change
          </Title>
          <p className={classes['finding']}>{oneThing.sentence}</p>
          <blockquote className={classes['quote']}>
            “{oneThing.quote}” <small>Turn {oneThing.turn}</small>
          </blockquote>
          <Text size="sm">{oneThing.stronger}</Text>
        </section>
      ) : null}
      <ScoreBars dimensions={dimensions} last={last} still />
      {foundationGate ? <Text size="sm">{foundationGate.sentence}</Text> : null}
      <section>
        <Title order={2} size="h3">
          Evidence
        </Title>
        <ul className={classes['quotes']}>
          {allQuotes(dimensions).map(({ turn, quote, polarity, code, criterion, why }) => (
            <li key={`${turn}${code}${quote}`}>
              “{quote}”
              <small>
                Turn {turn}, {said[polarity]}. {criterion}. {why}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <Provenance provenance={scorecard.provenance} status={scorecard.status} />
    </article>
  )
}
