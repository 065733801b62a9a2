import { Stack, Text, Title } from '@mantine/core'
import type { BehaviourCardView } from '#contract/behaviour-card.ts'
import { Card } from '../../components/card.tsx'
import classes from './behaviour-card.module.css'

/** One act. The two answers stay closed, so that one's own can be thought of first. */
export function BehaviourCard({ card }: { readonly card: BehaviourCardView }) {
  const { code, title, helps, what, why, evidence, fails, pair } = card
  return (
    <Card aria-labelledby={code} id={`card-${code}`}>
      <Title order={3} id={code} size="h4">
        {title}
      </Title>
      <Text maw={720}>{what}</Text>
      <dl className={classes['known']}>
        <dt>{helps ? 'Why it works' : 'Why it costs'}</dt>
        <dd>{why}</dd>
        <dt>What is known</dt>
        <dd>
          {evidence === null ? (
            'No study that we would lean on. It is experience, so far.'
          ) : (
            <>
              {evidence.found} <span className={classes['reach']}>{evidence.reach}</span>{' '}
              <cite className={classes['source']}>{evidence.source}.</cite>
            </>
          )}
        </dd>
        <dt>{helps ? 'When it fails' : 'When it is no mistake'}</dt>
        <dd>{fails}</dd>
      </dl>
      <details className={classes['pair']}>
        <summary>One moment, two answers</summary>
        <Stack gap="xs" mt="sm">
          <Text fs="italic">They say: “{pair.line}”</Text>
          <div className={classes['weak']}>
            <Text size="xs" fw={600}>
              Weaker
            </Text>
            <Text>“{pair.weak}”</Text>
          </div>
          <div className={classes['strong']}>
            <Text size="xs" fw={600}>
              Stronger
            </Text>
            <Text>“{pair.strong}”</Text>
          </div>
        </Stack>
      </details>
    </Card>
  )
}
