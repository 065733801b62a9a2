import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { HeldScoringView } from '#contract/scorecard.ts'
import { useOrgId } from '../api/membership.ts'
import { heldScoringsQuery } from '../api/queries.ts'
import { Card } from './card.tsx'
import { Failure } from './failure.tsx'
import classes from './held-scorings.module.css'
import { TextLink } from './link-button.tsx'
import { counted, dayAndTime } from './when.ts'

const titles = {
  authenticity: 'Authenticity',
  courage: 'Courage',
  belief_transfer: 'Belief transfer',
  composure: 'Composure',
  foundation: 'Foundation',
} as const

const withheldWords = {
  private: 'It was not submitted, so its figures stay with the rep.',
  blind: 'Both figures are shown once you have opened the scorecard.',
} as const

const rounded = (score: number | null) => (score === null ? 'not assessed' : String(Math.round(score)))

/** Where a model and the built-in scorer lie far apart and somebody should look: why, and both figures. */
export function HeldScorings() {
  const found = useQuery(heldScoringsQuery(useOrgId()))
  const held = found.data?.held ?? []
  return (
    <Card aria-labelledby="held" style={{ marginTop: '1.25rem' }}>
      <Title order={2} size="h4" id="held" mb={4}>
        Held for a coach
      </Title>
      {found.isError ? <Failure error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data ? (
        <Text size="sm" c="dimmed">
          {held.length === 0
            ? 'None. Where a model’s reading lies far from the built-in scorer’s, it stands here and does not count.'
            : counted(
                held.length,
                '{n} reading by a model does not count until somebody has looked: the built-in scorer’s card stands.',
                '{n} readings by a model do not count until somebody has looked: the built-in scorer’s cards stand.',
              )}
        </Text>
      ) : null}
      {held.length === 0 ? null : (
        <ul className={classes['held']}>
          {held.map((one) => (
            <li key={one.roleplayId}>
              <Held one={one} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Held({ one }: { readonly one: HeldScoringView }) {
  const orgId = useOrgId()
  const { roleplayId, opens, reason, model, heldAt, figures, withheld } = one
  return (
    <>
      {opens ? (
        <TextLink to="/o/$orgId/roleplays/$roleplayId/review" params={{ orgId, roleplayId }} fw={500}>
          {opens.rep}, {opens.scenarioTitle}
        </TextLink>
      ) : (
        <Text size="sm" ff="monospace" className={classes['id'] ?? ''}>
          {roleplayId}
        </Text>
      )}
      <Text size="sm">{reason}</Text>
      {figures === null ? null : (
        <ul className={classes['figures']} aria-label="Both figures">
          {figures.map(({ dimension, builtIn, model: read }) => (
            <li key={dimension}>
              {titles[dimension]}: built-in scorer {rounded(builtIn)}, model {rounded(read)}
            </li>
          ))}
        </ul>
      )}
      <Text size="xs" c="dimmed">
        {withheld === null ? '' : `${withheldWords[withheld]} `}
        {model}, {dayAndTime(heldAt)}
      </Text>
    </>
  )
}
