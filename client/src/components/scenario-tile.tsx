import { Link } from '@tanstack/react-router'
import type { ScenarioCard } from '#contract/scenario.ts'
import { useOrgId } from '../api/membership.ts'
import { Avatar } from './avatar.tsx'
import { Faces } from './faces.tsx'
import { listed } from './room/names.ts'
import classes from './scenario-tile.module.css'
import { ago, counted } from './when.ts'
import { arenaWords, difficultyWords } from './words.ts'

/** One buyer with a title, or everybody in the room by name. */
function Who({ buyers }: Pick<ScenarioCard, 'buyers'>) {
  const [first, ...others] = buyers
  if (!first) return null
  if (others.length > 0) {
    return (
      <div className={`${classes['who'] ?? ''} ${classes['room'] ?? ''}`}>
        <Faces buyers={buyers} size={46} />
        <span>
          {listed(buyers.map(({ name }) => name))}
          <small>{listed([...new Set(buyers.map(({ organisation }) => organisation))])}</small>
        </span>
      </div>
    )
  }
  return (
    <div className={classes['who']}>
      <Avatar seed={first.faceSeed} size={46} />
      <span>
        {first.name}
        <small>
          {first.title}, {first.organisation}
        </small>
      </span>
    </div>
  )
}

export function ScenarioTile({ scenario }: { readonly scenario: ScenarioCard }) {
  const orgId = useOrgId()
  const { mine, buyers } = scenario
  return (
    <li className={classes['tile']}>
      <Who buyers={buyers} />
      <div>
        <Link
          to="/o/$orgId/scenarios/$scenarioId"
          params={{ orgId, scenarioId: scenario.id }}
          className={classes['title']}
        >
          {scenario.title}
        </Link>
        <p className={classes['summary']}>{scenario.summary}</p>
      </div>
      <div className={classes['foot']}>
        <span>{arenaWords[scenario.arena]}</span>
        {buyers.length > 1 ? <span>Room of {buyers.length}</span> : null}
        <span>{difficultyWords[scenario.difficulty]}</span>
        <span>{counted(scenario.exchanges, 'up to {n} exchange', 'up to {n} exchanges')}</span>
        {mine && mine.roleplays > 0 ? (
          <span>
            {counted(mine.roleplays, 'tried once', 'tried {n} times')}
            {mine.lastEndedAt ? `, last ${ago(mine.lastEndedAt)}` : ''}
          </span>
        ) : null}
      </div>
    </li>
  )
}
