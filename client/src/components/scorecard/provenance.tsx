import { Text } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import type { ScorecardView } from '#contract/scorecard.ts'
import { useOrgId } from '../../api/membership.ts'
import { TextLink } from '../link-button.tsx'
import { dayAndTime } from '../when.ts'

const short = (rubric: string) => rubric.replace(/@(?:sha256:)?([0-9a-f]{8})[0-9a-f]*$/, ' @ $1')

const number = new Intl.NumberFormat('en')

/** What models cost for a conversation, in a sentence. A price is about right: endpoints round in their own ways. */
export function spentSentence({ tokens, estimated, cost }: NonNullable<DebriefView['spent']>): string {
  const counted = `${estimated ? 'about ' : ''}${number.format(tokens)} tokens`
  if (cost === null) return `Models used ${counted} for this conversation.`
  const { amount, currency } = cost
  const price = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    maximumFractionDigits: amount < 1 ? 4 : 2,
  }).format(amount)
  return `Models used ${counted} for this conversation, about ${price}.`
}

type Props = Pick<ScorecardView, 'provenance' | 'status'> & { readonly spent?: DebriefView['spent'] }

/** Who scored this, by which rubric, and when; and to its rep what models cost for it. */
export function Provenance({ provenance, status, spent = null }: Props) {
  const orgId = useOrgId()
  const by = provenance.builtIn
    ? `Scored by the built-in scorer alone (${provenance.scorer})`
    : `Scored by the built-in scorer and ${provenance.model ?? 'a model'} together (${provenance.scorer})`
  const isScored = status === 'scored' || status === 'superseded'
  return (
    <Text size="xs" c="dimmed" component="p" m={0}>
      {isScored ? `${by}, rubric ${short(provenance.rubric)}` : 'Not scored'}
      {provenance.scoredAt === null ? '.' : `, ${dayAndTime(provenance.scoredAt)}.`} Read from the words
      alone. It does not judge sincerity or feeling. {spent === null ? '' : `${spentSentence(spent)} `}
      <TextLink to="/o/$orgId/scorer" params={{ orgId }} size="xs" underline="always">
        What the scorer measures, and where it fails
      </TextLink>
    </Text>
  )
}
