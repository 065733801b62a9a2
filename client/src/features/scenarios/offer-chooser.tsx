import { Radio, Stack, Text } from '@mantine/core'
import type { PackCard } from '#contract/pack.ts'
import { useOrgId } from '../../api/membership.ts'
import { TextLink } from '../../components/link-button.tsx'
import { counted } from '../../components/when.ts'

type Props = {
  readonly packs: readonly PackCard[]
  /** Null for the scenario's own offer. */
  readonly value: string | null
  readonly ownOffer: string
  readonly onChange: (packId: string | null) => void
}

const none = 'own'

/** Which offer is sold: the scenario's invented one, or a real one. What is played last is chosen the next time. */
export function OfferChooser({ packs, value, ownOffer, onChange }: Props) {
  const orgId = useOrgId()
  const chosen = packs.find(({ id }) => id === value)
  return (
    <div>
      {packs.length === 0 ? (
        <Text size="sm">
          This can be played with your own offer too.{' '}
          <TextLink to="/o/$orgId/packs" params={{ orgId }} size="sm" underline="always">
            Write an offer pack
          </TextLink>
        </Text>
      ) : (
        <Radio.Group
          label="What you sell"
          value={value ?? none}
          onChange={(next) => onChange(next === none ? null : next)}
        >
          <Stack gap={8} mt={6}>
            <Radio value={none} label={`${ownOffer}, invented for this scenario`} />
            {packs.map((pack) => (
              <Radio key={pack.id} value={pack.id} label={pack.own ? `${pack.name}, your own` : pack.name} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {chosen ? (
        <Text size="xs" c="dimmed" mt={8}>
          {chosen.seen === 0
            ? 'You have not said yet what you have seen of it. '
            : `${counted(chosen.seen, '{n} thing you have seen goes with it.', '{n} things you have seen go with it.')} `}
          <TextLink
            to="/o/$orgId/packs/$packId/seen"
            params={{ orgId, packId: chosen.id }}
            size="xs"
            underline="always"
          >
            What I have seen
          </TextLink>
        </Text>
      ) : null}
    </div>
  )
}
