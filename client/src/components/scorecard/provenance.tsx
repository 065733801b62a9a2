import { Text } from '@mantine/core'
import type { ScorecardView } from '#contract/scorecard.ts'
import { useOrgId } from '../../api/membership.ts'
import { TextLink } from '../link-button.tsx'
import { dayAndTime } from '../when.ts'

const short = (rubric: string) => rubric.replace(/@(?:sha256:)?([0-9a-f]{8})[0-9a-f]*$/, ' @ $1')

/** Who scored this, by which rubric, and when. */
export function Provenance({ provenance, status }: Pick<ScorecardView, 'provenance' | 'status'>) {
  const orgId = useOrgId()
  const by = provenance.builtIn
    ? `Scored by the built-in scorer alone (${provenance.scorer})`
    : `Scored by the built-in scorer and ${provenance.model ?? 'a model'} together (${provenance.scorer})`
  const isScored = status === 'scored' || status === 'superseded'
  return (
    <Text size="xs" c="dimmed" component="p" m={0}>
      {isScored ? `${by}, rubric ${short(provenance.rubric)}` : 'Not scored'}
      {provenance.scoredAt === null ? '.' : `, ${dayAndTime(provenance.scoredAt)}.`} Read from the words
      alone. It does not judge sincerity or feeling.{' '}
      <TextLink to="/o/$orgId/scorer" params={{ orgId }} size="xs" underline="always">
        What the scorer measures, and where it fails
      </TextLink>
    </Text>
  )
}
