import { Text, Title } from '@mantine/core'
import type { DrillSession } from '#contract/drill.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { TextLink } from '../../components/link-button.tsx'

type Props = {
  readonly transfer: NonNullable<DrillSession['transfer']>
  readonly drill: DrillSession['drill']
}

/** A drill shows that it can be done in a drill. Whether it carries over shows in a conversation that is new. */
export function TransferCard({ transfer: { fresh, proof }, drill }: Props) {
  const orgId = useOrgId()
  if (!fresh && !proof) return null
  return (
    <Card aria-labelledby="transfer">
      <Title order={2} id="transfer" size="h3" mb={4}>
        Does it carry over?
      </Title>
      {proof ? (
        <Text mb="sm">
          In a scenario that was new to you,{' '}
          <TextLink
            inherit
            underline="always"
            to="/o/$orgId/roleplays/$roleplayId/debrief"
            params={{ orgId, roleplayId: proof.roleplayId }}
          >
            {proof.title}
          </TextLink>
          , the same thing was shown in {proof.shown} places and missed or undone in {proof.against}:{' '}
          {drill.criterion}.
        </Text>
      ) : (
        <Text mb="sm">
          A drill shows that you can do it in a drill. A whole conversation that you have not played shows
          whether it carries over.
        </Text>
      )}
      {fresh ? (
        <Text>
          Not played yet:{' '}
          <TextLink
            inherit
            underline="always"
            to="/o/$orgId/scenarios/$scenarioId"
            params={{ orgId, scenarioId: fresh.scenarioId }}
          >
            {fresh.title}
          </TextLink>
        </Text>
      ) : null}
    </Card>
  )
}
