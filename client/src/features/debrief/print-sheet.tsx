import { Text, Title } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import { allQuotes } from '../../components/scorecard/evidence-filter.ts'
import { Provenance } from '../../components/scorecard/provenance.tsx'
import { ScoreBars } from '../../components/scorecard/score-bars.tsx'
import { dateOnly } from '../../components/when.ts'
import { difficultyWords } from '../../components/words.ts'
import classes from './print-sheet.module.css'

const said = { '+': 'helped', '-': 'cost' } as const

/** The debrief on A4: who, what, when, the bars, the one thing, the quotes and where it comes from. */
export function PrintSheet({ view }: { readonly view: DebriefView }) {
  const { roleplay, scorecard, repName, lastAttempt } = view
  const { oneThing, dimensions, foundationGate } = scorecard
  const buyer = roleplay.scenario.buyers[0]
  const about = [
    buyer ? `${buyer.name}, ${buyer.title}` : null,
    difficultyWords[roleplay.difficulty],
    dateOnly(roleplay.endedAt ?? roleplay.createdAt),
  ]
  return (
    <article className={classes['sheet']}>
      <header className={classes['head']}>
        <p className={classes['name']}>{repName}</p>
        <Title order={1}>{roleplay.scenario.title}</Title>
        <Text size="sm">{about.filter((part) => part !== null).join(' · ')}</Text>
        <Text size="sm">{roleplay.outcome?.sentence}</Text>
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
      <ScoreBars dimensions={dimensions} last={lastAttempt} still />
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
