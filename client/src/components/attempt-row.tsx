import { Badge } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { RoleplaySummary } from '#contract/roleplay.ts'
import { useOrgId } from '../api/membership.ts'
import classes from './attempt-row.module.css'
import { Faces } from './faces.tsx'
import { HeadlineScores } from './headline-scores.tsx'
import { firstNameOf, listed } from './room/names.ts'
import { ago, counted } from './when.ts'
import { difficultyWords, outcomeWords, standingOf } from './words.ts'

/** Rows are the rep's own, so "the rep" is the reader. */
function endingOf(attempt: RoleplaySummary): string {
  if (attempt.outcome === 'rep-ended') return 'You ended it'
  return attempt.outcome ? outcomeWords[attempt.outcome] : standingOf(attempt)
}

/** One roleplay of one's own, in a list; the whole row leads to it. */
export function AttemptRow({ attempt }: { readonly attempt: RoleplaySummary }) {
  const orgId = useOrgId()
  const { buyers } = attempt
  const isRoom = buyers.length > 1
  const ended = attempt.phase === 'ended'
  return (
    <li className={classes['row']}>
      <span className={classes['faces']}>
        <Faces buyers={buyers} size={isRoom ? 32 : 40} />
      </span>
      <div>
        <Link
          to={ended ? '/o/$orgId/roleplays/$roleplayId/debrief' : '/o/$orgId/roleplays/$roleplayId'}
          params={{ orgId, roleplayId: attempt.id }}
          className={classes['title']}
        >
          {attempt.title}
          {buyers.length === 0 ? '' : `, ${isRoom ? listed(buyers.map(firstNameOf)) : buyers[0]?.name}`}
        </Link>{' '}
        {attempt.purpose === 'retake' ? (
          <Badge color="ochre" size="sm">
            Retake
          </Badge>
        ) : null}{' '}
        {attempt.purpose === 'drill' ? (
          <Badge color="ochre" size="sm">
            Rehearsal
          </Badge>
        ) : null}
        {attempt.purpose === 'assessed' ? (
          <Badge color="ochre" size="sm">
            Assessed
          </Badge>
        ) : null}{' '}
        {attempt.reviewed ? (
          <Badge size="sm" color="pine">
            Reviewed
          </Badge>
        ) : attempt.submitted ? (
          <Badge size="sm">Submitted</Badge>
        ) : null}
        <div className={classes['meta']}>
          <span>{endingOf(attempt)}</span>
          <span>{counted(attempt.exchanges, '{n} exchange', '{n} exchanges')}</span>
          <span>{difficultyWords[attempt.difficulty]}</span>
          <span>{ago(attempt.endedAt ?? attempt.createdAt)}</span>
        </div>
      </div>
      {attempt.scorecard === 'scored' ? (
        <HeadlineScores scores={attempt.scores} className={classes['scores']} />
      ) : null}
    </li>
  )
}
