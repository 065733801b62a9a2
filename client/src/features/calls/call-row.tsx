import { Badge } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CallSummary } from '#contract/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { HeadlineScores } from '../../components/headline-scores.tsx'
import { ago, counted } from '../../components/when.ts'
import { arenaWords } from '../../components/words.ts'
import classes from './calls.module.css'
import { formatWords, minutesOf } from './format-words.ts'

/** One imported call in the list; the whole row leads to it. */
export function CallRow({ call }: { readonly call: CallSummary }) {
  const orgId = useOrgId()
  const length = minutesOf(call.durationMs)
  return (
    <li className={classes['row']}>
      <div className={classes['grow']}>
        <Link to="/o/$orgId/calls/$callId" params={{ orgId, callId: call.id }} className={classes['title']}>
          {call.title}
        </Link>{' '}
        <Badge size="sm" color="ochre">
          Imported call
        </Badge>
        <div className={classes['meta']}>
          <span>{arenaWords[call.arena]}</span>
          <span>{counted(call.turns, '{n} turn', '{n} turns')}</span>
          {length === null ? null : <span>{length}</span>}
          <span>{formatWords[call.format]}</span>
          <span>{ago(call.createdAt)}</span>
          {call.scorecard === 'queued' ? <span>Being scored</span> : null}
          {call.scorecard === 'failed' ? <span>Not scored</span> : null}
        </div>
      </div>
      {call.scorecard === 'scored' ? <HeadlineScores scores={call.scores} /> : null}
    </li>
  )
}
