import { Text, Title } from '@mantine/core'
import type { LadderView } from '#contract/ladder.ts'
import { useOrgId } from '../../api/membership.ts'
import { TextLink } from '../../components/link-button.tsx'
import { dateOnly } from '../../components/when.ts'
import classes from './ladder.module.css'

type Rung = LadderView['rungs'][number]

/** The steps from the ground up, with the conversations that each was passed by. */
export function RungList({ ladder: { rungs, level, attempts } }: { readonly ladder: LadderView }) {
  const state = ({ n }: Rung) => (n <= level ? 'passed' : n === level + 1 ? 'next' : 'later')
  return (
    <ol className={classes['rungs']}>
      {rungs.map((rung) => (
        <li key={rung.n} className={classes['rung']} data-state={state(rung)}>
          <span className={classes['number']} aria-hidden>
            {rung.n}
          </span>
          <div>
            <Title order={2} size="h4">
              {rung.title}
              <span className={classes['state']}>
                {state(rung) === 'passed' ? 'passed' : state(rung) === 'next' ? 'next' : null}
              </span>
            </Title>
            <Text size="sm">{rung.asks}</Text>
            {rung.passedBy ? <PassedBy ids={rung.passedBy} attempts={attempts} /> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function PassedBy({
  ids,
  attempts,
}: {
  readonly ids: readonly string[]
  readonly attempts: LadderView['attempts']
}) {
  const orgId = useOrgId()
  return (
    <ul className={classes['passed']} aria-label="Passed by">
      {ids.map((id) => {
        const attempt = attempts.find((one) => one.id === id)
        return attempt ? (
          <li key={id}>
            <TextLink
              size="sm"
              underline="always"
              to="/o/$orgId/roleplays/$roleplayId/debrief"
              params={{ orgId, roleplayId: id }}
            >
              {attempt.title}, {dateOnly(attempt.endedAt)}
            </TextLink>
          </li>
        ) : null
      })}
    </ul>
  )
}
