import { Alert, Text } from '@mantine/core'
import type { Drafted } from '#contract/authoring.ts'
import { useOrgId } from '../../api/membership.ts'
import { TextLink } from '../../components/link-button.tsx'

type Props = { readonly drafted: Pick<Drafted, 'persona' | 'missing'> & { readonly scenario: string | null } }

/** The drafts that were made, and what to write next. */
export function DraftedNotice({ drafted: { persona, scenario, missing } }: Props) {
  const orgId = useOrgId()
  const to = '/o/$orgId/authoring/$kind/$authoredId' as const
  return (
    <Alert color="pine" variant="light" role="status" title="The draft is made" mb="md">
      <Text size="sm">
        Open{' '}
        <TextLink to={to} params={{ orgId, kind: 'persona', authoredId: persona }} inherit underline="always">
          the persona
        </TextLink>
        {scenario === null ? null : (
          <>
            {' '}
            or{' '}
            <TextLink
              to={to}
              params={{ orgId, kind: 'scenario', authoredId: scenario }}
              inherit
              underline="always"
            >
              the scenario
            </TextLink>
          </>
        )}
        .
      </Text>
      {missing.length === 0 ? null : (
        <>
          <Text size="sm" fw={600} mt="sm">
            What to write next
          </Text>
          <ul>
            {missing.map((one) => (
              <li key={one}>
                <Text size="sm">{one}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  )
}
