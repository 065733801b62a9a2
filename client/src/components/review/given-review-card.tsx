import { Badge, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { GivenReview } from '#contract/given-review.ts'
import { Card } from '../card.tsx'
import { QuoteButton } from '../scorecard/quote-button.tsx'
import type { Show } from '../transcript/show.ts'
import { dayAndTime } from '../when.ts'
import classes from './given-review-card.module.css'
import { verdictWords } from './verdict-words.ts'

type Props = {
  readonly review: GivenReview
  readonly onShow: Show
  /** What leads to the next step, for the one whose step it is. */
  readonly next?: ReactNode
}

/** A coach's review: who, the verdict and why, and every level with its words and what was given blind. */
export function GivenReviewCard({ review, onShow, next }: Props) {
  const { coach, givenAt, counts, verdict, why, levels } = review
  const id = `review-${coach.userId}`
  return (
    <Card aria-labelledby={id}>
      <div className={classes['head']}>
        <Title order={2} size="h3" id={id}>
          {verdictWords[verdict]}
        </Title>
        <Badge variant="light" color={counts ? 'pine' : 'gray'}>
          {counts ? 'This review counts' : 'Second review'}
        </Badge>
      </div>
      <Text size="sm" c="dimmed">
        {coach.name}, {dayAndTime(givenAt)}
      </Text>
      <Text mt={6} className={classes['why'] ?? ''}>
        {why}
      </Text>
      {next}
      <ul className={classes['levels']} aria-label={`Levels by ${coach.name}`}>
        {levels.map((one) => (
          <li key={one.criterion ?? one.dimension}>
            <div className={classes['line']}>
              <span>{one.criterion === null ? one.title : `${one.criterion} ${one.title}`}</span>
              <b>Level {one.level}</b>
            </div>
            {one.blindLevel !== null && one.blindLevel !== one.level ? (
              <Text size="xs" c="dimmed">
                Blind {one.blindLevel}, then {one.level} beside the scorecard, {dayAndTime(one.at)}
                {one.reason === null ? '.' : `: ${one.reason}`}
              </Text>
            ) : null}
            {one.quotes.map((quote) => (
              <QuoteButton
                key={`${quote.turn} ${quote.quote}`}
                turn={quote.turn}
                quote={quote.quote}
                onShow={onShow}
              />
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}
