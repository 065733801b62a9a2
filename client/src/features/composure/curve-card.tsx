import { Button, Text, Title } from '@mantine/core'
import type { ComposureView } from '#contract/composure.ts'
import { useOrgId } from '../../api/membership.ts'
import { useStartRoleplay } from '../../api/use-start-roleplay.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { dateOnly } from '../../components/when.ts'
import { difficultyWords } from '../../components/words.ts'
import classes from './composure.module.css'
import { firstWords, heldWords, recoveryWords } from './pressure-words.ts'

type Curve = ComposureView['curves'][number]

/** One way up: each conversation with how ground was held, the turns after bad news, and the next step to take. */
export function CurveCard({ curve: { title, scenarioId, next, legs } }: { readonly curve: Curve }) {
  const start = useStartRoleplay()
  return (
    <Card aria-label={title} className={classes['curve']}>
      <Title order={3} size="h4">
        {title}
      </Title>
      <ol className={classes['legs']}>
        {legs.map((leg) => (
          <Leg key={leg.roleplayId} leg={leg} />
        ))}
      </ol>
      {next === null ? null : (
        <Button loading={start.isPending} onClick={() => start.mutate({ scenarioId, difficulty: next })}>
          Go on at step {next}: {difficultyWords[next].toLowerCase()}
        </Button>
      )}
      {start.isError ? <Failure error={start.error} title="The conversation did not start" /> : null}
    </Card>
  )
}

function Leg({ leg }: { readonly leg: Curve['legs'][number] }) {
  const orgId = useOrgId()
  const said = [heldWords(leg), firstWords(leg), recoveryWords(leg)].filter((words) => words !== null)
  return (
    <li>
      <TextLink
        underline="always"
        to="/o/$orgId/roleplays/$roleplayId/debrief"
        params={{ orgId, roleplayId: leg.roleplayId }}
      >
        Step {leg.step}, {difficultyWords[leg.step].toLowerCase()}, {dateOnly(leg.endedAt)}
      </TextLink>
      <Text size="sm">{`${said.join('; ').replace(/^./u, (sign) => sign.toUpperCase())}.`}</Text>
      {leg.afterShock.length === 0 ? null : (
        <div className={classes['news']}>
          <Text size="sm" fw={600}>
            After the bad news
          </Text>
          <ol>
            {leg.afterShock.map(({ turn, text, gave }) => (
              <li key={turn}>
                <q>{gave ?? text}</q> {gave === null ? 'held' : 'gave ground'}
              </li>
            ))}
          </ol>
        </div>
      )}
    </li>
  )
}
