import { Chip, Group } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { funnelOf, partWords, readFunnelPart, type InFunnel } from './funnel.ts'

/** Which part of the funnel is looked at, as the address has it. */
export const useFunnelPart = () => readFunnelPart(useSearch({ strict: false }).part)

/** How many are where; choosing one narrows the list, choosing it again shows everybody. The address keeps it. */
export function FunnelChips({ people }: { readonly people: readonly InFunnel[] }) {
  const navigate = useNavigate()
  const chosen = useFunnelPart()
  return (
    <Group gap="xs" role="group" aria-label="Show only">
      {funnelOf(people).map(({ part, count }) => (
        <Chip
          key={part}
          size="sm"
          checked={chosen === part}
          onChange={(on) => void navigate({ to: '.', search: on ? { part } : {}, replace: true })}
        >
          {`${partWords[part]} ${count}`}
        </Chip>
      ))}
    </Group>
  )
}
