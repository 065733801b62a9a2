import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { QuickLine } from '#contract/scenario.ts'
import { useOrgId } from '../../api/membership.ts'
import { quickLinesQuery } from '../../api/queries.ts'
import { useStartRoleplay } from '../../api/use-start-roleplay.ts'
import { Avatar } from '../../components/avatar.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import classes from './quick-start.module.css'

type LineProps = {
  readonly line: QuickLine
  readonly state: 'idle' | 'starting' | 'waiting'
  readonly onChoose: () => void
}

function Line({ line, state, onChoose }: LineProps) {
  const { buyer } = line
  return (
    <li>
      <button
        type="button"
        className={classes['line']}
        disabled={state !== 'idle'}
        aria-busy={state === 'starting'}
        onClick={onChoose}
      >
        <span className={classes['words']}>“{line.line}”</span>
        <span className={classes['who']}>
          <Avatar seed={buyer.faceSeed} size={40} />
          <span>
            <b>{buyer.name}</b>
            {state === 'starting' ? 'Starting…' : buyer.title}
          </span>
        </span>
      </button>
    </li>
  )
}

/** Eight real objections; one tap and the buyer says it. */
export function QuickStart() {
  const orgId = useOrgId()
  const lines = useQuery(quickLinesQuery(orgId))
  const start = useStartRoleplay()
  if (lines.isError) return <Failure error={lines.error} onRetry={() => void lines.refetch()} />
  if (lines.isPending) {
    return (
      <div className={classes['lines']} aria-hidden>
        {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => (
          <Skeleton key={key} h={168} radius="lg" />
        ))}
      </div>
    )
  }
  if (lines.data.lines.length === 0) {
    return (
      <EmptyState
        title="No lines yet"
        action={
          <LinkButton to="/o/$orgId/scenarios" params={{ orgId }}>
            Choose a scenario
          </LinkButton>
        }
      >
        Lines that buyers say will be here, one tap from the conversation.
      </EmptyState>
    )
  }
  return (
    <>
      {start.isError ? <Failure error={start.error} title="The roleplay did not start" /> : null}
      <ul className={classes['lines']} aria-label="Lines to answer">
        {lines.data.lines.slice(0, 8).map((line) => (
          <Line
            key={line.id}
            line={line}
            state={
              start.isPending ? (start.variables.quickLineId === line.id ? 'starting' : 'waiting') : 'idle'
            }
            onChoose={() => start.mutate({ scenarioId: line.scenarioId, quickLineId: line.id })}
          />
        ))}
      </ul>
    </>
  )
}
