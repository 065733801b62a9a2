import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { DebriefView } from '#contract/debrief.ts'
import type { DimensionId, DimensionView } from '#contract/scorecard.ts'
import { Card } from '../card.tsx'
import { dateOnly } from '../when.ts'
import { barFinding } from './bar-finding.ts'
import { BarLegend } from './bar-legend.tsx'
import { ScoreBar } from './score-bar.tsx'
import classes from './score-bars.module.css'
import { ScoreTable } from './score-table.tsx'

type Props = {
  readonly dimensions: readonly DimensionView[]
  /** The attempt before, null for the first one; left out where there are no attempts to count. */
  readonly last?: DebriefView['lastAttempt'] | undefined
  /** Leads to what a dimension rests on; left out where there is nothing to lead to. */
  readonly onChoose?: ((id: DimensionId) => void) | undefined
  /** On paper there is nothing to press. */
  readonly still?: boolean
}

/** Every dimension as a bar with its likely range, the next level and the attempt before; or as a table. */
export function ScoreBars({ dimensions, last: known, onChoose, still = false }: Props) {
  const [asTable, setAsTable] = useState(false)
  if (dimensions.length === 0) return null
  const last = known ?? null
  const finding = barFinding(dimensions, last)
  return (
    <Card aria-label="Scores">
      <div className={classes['head']}>
        <div>
          <Title order={2} size="h3">
            {finding}
          </Title>
          <Text size="xs" c="dimmed">
            0 to 100. {known === null ? 'The first attempt at this scenario.' : ''}
            {last ? `Last attempt: ${dateOnly(last.endedAt)}.` : ''}
          </Text>
        </div>
        {still ? null : (
          <Button variant="default" size="compact-sm" mih={28} onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show the bars' : 'Show as a table'}
          </Button>
        )}
      </div>
      {asTable ? (
        <ScoreTable dimensions={dimensions} last={last} />
      ) : (
        <>
          <ul className={classes['bars']}>
            {dimensions.map((dimension) => (
              <ScoreBar key={dimension.id} dimension={dimension} last={last} onChoose={onChoose} />
            ))}
          </ul>
          <BarLegend withLast={last !== null} />
        </>
      )}
    </Card>
  )
}
