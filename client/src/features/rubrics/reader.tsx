import { Badge, Stack, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import type { RubricView } from '#contract/rubric.ts'
import { Card } from '../../components/card.tsx'
import classes from './rubrics.module.css'
import { readSource, type FormCriterion } from './rubric-source.ts'
import { VersionsPanel } from './versions-panel.tsx'

function Criterion({ criterion }: { readonly criterion: FormCriterion }) {
  const { code, title, against, counts, weight } = criterion
  return (
    <li>
      <Text fw={600}>
        {code} {title} {counts === false ? <Badge color="gray">Does not count</Badge> : null}{' '}
        {weight === undefined ? null : <Badge color="gray">Weight {weight}</Badge>}
      </Text>
      <Text size="sm">Counts: {criterion.for}</Text>
      {against === undefined ? null : <Text size="sm">Speaks against it: {against}</Text>}
    </li>
  )
}

/** A rubric to read, as it is live, while nobody works on a draft. */
export function Reader({ view }: { readonly view: RubricView }) {
  const rubric = useMemo(() => readSource(view.source), [view.source])
  return (
    <Stack>
      <VersionsPanel view={view} />
      {rubric?.dimensions.map(({ id, title, subtitle, criteria }) => (
        <Card key={id} aria-label={title}>
          <Title order={2}>{title}</Title>
          <Text c="dimmed" size="sm" mb="sm">
            {subtitle}
          </Text>
          <ul className={classes['reading']}>
            {criteria.map((criterion) => (
              <Criterion key={criterion.code} criterion={criterion} />
            ))}
          </ul>
        </Card>
      ))}
    </Stack>
  )
}
