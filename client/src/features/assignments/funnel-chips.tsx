import { Chip, Group } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { AssignedRep } from '#contract/assignment.ts'
import { useOrgId } from '../../api/membership.ts'
import { funnelOf, partWords, readFunnelPart } from './funnel.ts'

/** Which part of the funnel is looked at, as the address has it. */
export const useFunnelPart = () => readFunnelPart(useSearch({ strict: false }).part)

/** How many are where; choosing one narrows the list, choosing it again shows everybody. */
export function FunnelChips({ reps }: { readonly reps: readonly AssignedRep[] }) {
  const orgId = useOrgId()
  const { assignmentId = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const chosen = useFunnelPart()
  return (
    <Group gap="xs" role="group" aria-label="Show only">
      {funnelOf(reps).map(({ part, count }) => (
        <Chip
          key={part}
          size="sm"
          checked={chosen === part}
          onChange={(on) =>
            void navigate({
              to: '/o/$orgId/assignments/$assignmentId',
              params: { orgId, assignmentId },
              search: on ? { part } : {},
              replace: true,
            })
          }
        >
          {`${partWords[part]} ${count}`}
        </Chip>
      ))}
    </Group>
  )
}
