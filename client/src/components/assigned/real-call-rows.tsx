import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MyRealCalls } from '#contract/real-call.ts'
import { useOrgId } from '../../api/membership.ts'
import { myRealCallsQuery } from '../../api/real-call-queries.ts'
import classes from './assigned.module.css'
import { dueWords } from './due.ts'
import { partWords } from './real-call-words.ts'

/** Real calls that can be handed in now. */
export const openRealCalls = (asked: readonly MyRealCalls[]) =>
  asked.flatMap((one) =>
    one.parts.filter(({ state }) => state === 'open').map((part) => ({ ...part, of: one })),
  )

export const useOpenRealCalls = () => openRealCalls(useQuery(myRealCallsQuery(useOrgId())).data?.asked ?? [])

/** A row for each of them in the list of what somebody was asked to do. */
export function RealCallRows({ open }: { readonly open: ReturnType<typeof openRealCalls> }) {
  const orgId = useOrgId()
  return open.map(({ part, dueAt, of }) => (
    <li key={`${of.campaignId}${part}`} className={classes['row']}>
      <div className={classes['whole']}>
        <Link to="/o/$orgId/calls/hand-in" params={{ orgId }} className={classes['title']}>
          Hand in a real call: {partWords[part]}
        </Link>{' '}
        <Badge size="sm" color="gray">
          Real call
        </Badge>
        <div className={classes['meta']}>
          <span>Until {dueWords(dueAt, of.zone)}</span>
          <span>{of.campaign}</span>
        </div>
        <div className={classes['next']}>One that you had in these days. Private until you hand it in.</div>
      </div>
    </li>
  ))
}
