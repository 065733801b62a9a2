import { Text, Title } from '@mantine/core'
import type { MapView } from '#contract/readiness-map.ts'
import { Card } from '../../components/card.tsx'
import classes from './weak-moment.module.css'

/** What most of the team misses, and one line of it where its rep agreed. */
export function WeakMoment({ map: { weakMoment, leastPeople } }: { readonly map: MapView }) {
  if (weakMoment === null)
    return (
      <Card tone="quiet" aria-label="Most missed">
        <Title order={2} size="h3">
          No weak moment in common yet
        </Title>
        <Text c="dimmed" mt={4}>
          {`It takes ${leastPeople} people with chances at the same thing, in what they submitted.`}
        </Text>
      </Card>
    )
  const { title, missed, stronger, people, ofPeople, taken, chances, example } = weakMoment
  return (
    <Card aria-label="Most missed">
      <Title order={2} size="h3">
        {`Most missed: ${title}`}
      </Title>
      <Text mt={4}>
        {`${people} of ${ofPeople} people showed it less than half as often as the rubric asks for; in all ${taken} of ${chances} chances were taken.`}
        {missed === '' ? '' : ` ${missed}`}
      </Text>
      {stronger === '' ? null : (
        <Text mt={4} c="dimmed">
          {stronger}
        </Text>
      )}
      {example ? (
        <figure className={classes['example']}>
          {example.buyer === null ? null : <blockquote>{`Buyer: “${example.buyer}”`}</blockquote>}
          <blockquote>{`Rep: “${example.rep}”`}</blockquote>
          <figcaption>{`From ${example.scenario}, shown without a name because its rep agreed.`}</figcaption>
        </figure>
      ) : (
        <Text size="sm" c="dimmed" mt="sm">
          No line is shown: nobody has agreed to it. Reps can, in the debrief of an attempt that they
          submitted.
        </Text>
      )}
    </Card>
  )
}
