import { Alert, Button, Group, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import type { AgreementView, DimensionAgreement } from '#contract/agreement.ts'
import { Card } from '../../components/card.tsx'
import classes from './agreement.module.css'
import { CalibrationTable } from './calibration-table.tsx'
import { ConfusionTable } from './confusion-table.tsx'
import { IntervalPicture } from './interval-picture.tsx'
import { biasWords, calibrationWords, driftWords, findingOf, standingWords } from './words.ts'

type Props = {
  readonly dimension: DimensionAgreement
  readonly thresholds: AgreementView['thresholds']
}

/** One dimension: what the figures say first, then the picture, then bias, calibration and drift in words. */
export function DimensionCard({ dimension, thresholds }: Props) {
  const heading = useId()
  const [open, setOpen] = useState(false)
  const { title, withScorer, standing, withoutLevel, calibration, drift } = dimension
  return (
    <Card aria-labelledby={heading}>
      <Group justify="space-between" align="start" gap="xs" mb={4}>
        <Title order={2} size="h3" id={heading}>
          {title}
        </Title>
        <Text size="xs" fw={600} className={classes['standing'] ?? ''} data-standing={standing}>
          {standingWords(dimension, thresholds)}
        </Text>
      </Group>
      <Text mb="sm">{findingOf(dimension, thresholds)}.</Text>
      {drift.state === 'drifting' ? (
        <Alert color="clay" variant="light" mb="sm">
          {driftWords(dimension, thresholds)}
        </Alert>
      ) : null}
      {withScorer === null ? null : (
        <>
          <IntervalPicture dimension={dimension} />
          <Text size="sm" mt="sm">
            {biasWords(withScorer)}
          </Text>
        </>
      )}
      <Text size="sm" mt="xs" c={calibration.method === 'none' ? 'dimmed' : 'inherit'}>
        {calibrationWords(dimension, thresholds)}
      </Text>
      {calibration.points.length > 0 ? <CalibrationTable points={calibration.points} title={title} /> : null}
      {drift.state === 'drifting' ? null : (
        <Text size="sm" mt="xs" c={drift.state === 'too-few' ? 'dimmed' : 'inherit'}>
          {driftWords(dimension, thresholds)}
        </Text>
      )}
      {withoutLevel > 0 ? (
        <Text size="sm" mt="xs" c="dimmed">
          {withoutLevel} more had no level of the scorer’s beside them: too few chances, or no scorecard.
        </Text>
      ) : null}
      {withScorer === null ? null : (
        <>
          <Button
            variant="default"
            size="compact-sm"
            mih={28}
            my="sm"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Hide which level met which' : 'Show which level met which'}
          </Button>
          {open ? <ConfusionTable counts={withScorer.confusion} title={title} /> : null}
        </>
      )}
    </Card>
  )
}
