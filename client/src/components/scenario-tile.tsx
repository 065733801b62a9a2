import { Link } from '@tanstack/react-router'
import type { ScenarioCard } from '#contract/scenario.ts'
import { useOrgId } from '../api/membership.ts'
import { Avatar } from './avatar.tsx'
import classes from './scenario-tile.module.css'
import { ago, counted } from './when.ts'
import { arenaWords, difficultyWords } from './words.ts'

export function ScenarioTile({ scenario }: { readonly scenario: ScenarioCard }) {
  const orgId = useOrgId()
  const { mine } = scenario
  return (
    <li className={classes['tile']}>
      {scenario.buyers.map((buyer) => (
        <div key={buyer.id} className={classes['who']}>
          <Avatar seed={buyer.faceSeed} size={46} />
          <span>
            {buyer.name}
            <small>
              {buyer.title}, {buyer.organisation}
            </small>
          </span>
        </div>
      ))}
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
