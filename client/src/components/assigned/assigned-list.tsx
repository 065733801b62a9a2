import { Badge, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MyAssignment } from '#contract/assignment.ts'
import { myAssignmentsQuery } from '../../api/assignment-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { Failure } from '../failure.tsx'
import { Faces } from '../faces.tsx'
import { counted } from '../when.ts'
import classes from './assigned.module.css'
import { dueWords } from './due.ts'
import { RealCallRows, useOpenRealCalls } from './real-call-rows.tsx'
import { resultSentence } from './rule-words.ts'
import { kindWords, stateColours, stateWords } from './state-words.ts'

const isOpen = ({ state }: MyAssignment) => state === 'open' || state === 'upcoming' || state === 'submitted'

type Props = {
  /** What opens later is folded away: on a phone it would stand before everything else. */
  readonly folded?: boolean
}

/** What the reader was asked to do and has not done; nothing at all where that is nothing. */
export function AssignedList({ folded = false }: Props) {
  const orgId = useOrgId()
  const mine = useQuery(myAssignmentsQuery(orgId))
  const calls = useOpenRealCalls()
  if (mine.isError) return <Failure error={mine.error} onRetry={() => void mine.refetch()} />
  const open = mine.data?.assignments.filter(isOpen) ?? []
  if (open.length + calls.length === 0) return null
  const later = folded ? open.filter(({ state }) => state === 'upcoming') : []
  const shown = open.filter((one) => !later.includes(one))
  return (
    <section className={classes['section']} aria-labelledby="asked-to-do">
      <Title order={2} id="asked-to-do" mb="sm">
        What you were asked to do
      </Title>
      <ul className={classes['rows']}>
        {shown.map((one) => (
          <AssignedRow key={one.id} assigned={one} />
        ))}
        <RealCallRows open={calls} />
      </ul>
      {later.length > 0 ? (
        <details className={classes['later']}>
          <summary>{counted(later.length, '{n} thing opens later', '{n} things open later')}</summary>
          <ul className={classes['rows']}>
            {later.map((one) => (
              <AssignedRow key={one.id} assigned={one} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

/** What is next about it, in one sentence. */
function nextOf({ state, after, attempts, last, opensAt, zone, running }: MyAssignment): string {
  if (running) return 'Under way: bring it to its end.'
  if (state === 'submitted') return resultSentence(last?.result ?? null)
  if (after !== null) return `Opens once “${after}” is done.`
  if (state === 'upcoming') return `Opens ${dueWords(opensAt, zone)}.`
  if (attempts && attempts.used > 0) {
    const before = last?.result ? `${resultSentence(last.result)} ` : ''
    return `${before}Attempt ${attempts.used + 1} of ${attempts.of} is open.`
  }
  return attempts ? `Attempt 1 of ${attempts.of} is open.` : 'Done once you submit a run of it.'
}

function AssignedRow({ assigned }: { readonly assigned: MyAssignment }) {
  const orgId = useOrgId()
  const { title, buyers, kind, dueAt, zone, overdue, state, assignedBy, campaign } = assigned
  return (
    <li className={classes['row']}>
      <Faces buyers={buyers} size={buyers.length > 1 ? 32 : 40} />
      <div>
        <Link
          to="/o/$orgId/asked/$assignmentId"
          params={{ orgId, assignmentId: assigned.id }}
          className={classes['title']}
        >
          {title}
        </Link>{' '}
        <Badge size="sm" color={kind === 'assessed' ? 'ochre' : 'gray'}>
          {kindWords[kind]}
        </Badge>{' '}
        {overdue ? (
          <Badge size="sm" color="clay">
            Date has passed
          </Badge>
        ) : state === 'open' ? null : (
          <Badge size="sm" color={stateColours[state]}>
            {stateWords(state, kind)}
          </Badge>
        )}
        <div className={classes['meta']}>
          <span>Due {dueWords(dueAt, zone)}</span>
          <span>{campaign ? `${campaign.name}: ${campaign.phase}` : `From ${assignedBy}`}</span>
        </div>
        <div className={classes['next']}>{nextOf(assigned)}</div>
      </div>
    </li>
  )
}
