import { Chip, Group } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { readPlace } from '../list/list-place.ts'
import { funnelOf, partWords, readFunnelPart, type FunnelCounts } from './funnel.ts'

/** Which part of the funnel is looked at, as the address has it. */
export const useFunnelPart = () => readFunnelPart(useSearch({ strict: false }).part)

/**
 * How many are where; choosing one narrows the list, choosing it again shows everybody. The address keeps it, and what is
 * looked for beside it; the list begins at its first page.
 */
export function FunnelChips({ counts }: { readonly counts: FunnelCounts }) {
  const navigate = useNavigate()
  const { find } = readPlace(useSearch({ strict: false }))
  const chosen = useFunnelPart()
  const sought = find === undefined ? {} : { find }
  return (
    <Group gap="xs" role="group" aria-label="Show only">
      {funnelOf(counts).map(({ part, count }) => (
        <Chip
          key={part}
          size="sm"
          checked={chosen === part}
          onChange={(on) =>
            void navigate({
              to: '.',
              search: { ...sought, ...(on ? { part } : {}) },
              replace: true,
              resetScroll: false,
            })
          }
        >
          {`${partWords[part]} ${count}`}
        </Chip>
      ))}
    </Group>
  )
}
