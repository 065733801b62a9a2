import { Text } from '@mantine/core'
import type { Briefing } from '#contract/scenario.ts'
import classes from './fact-sheet.module.css'

/** What may truthfully be said about the offer. A claim outside it is noticed. */
export function FactSheet({ offer, facts }: Pick<Briefing, 'offer' | 'facts'>) {
  return (
    <>
      <Text fw={600}>{offer.name}</Text>
      {offer.summary === '' ? null : (
        <Text size="sm" c="dimmed" mb="md">
          {offer.summary}
        </Text>
      )}
      <dl className={classes['facts']}>
        {facts.map((fact) => (
          <div key={fact.id} data-seen={fact.seen || undefined}>
            <dt>{fact.seen ? 'Seen by you' : fact.subject}</dt>
            <dd>{fact.text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
