import { Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ladderQuery } from '../../api/ladder-query.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { LinkButton, TextLink } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { GrowthMultiples } from './growth-multiples.tsx'
import { GrowthTable } from './growth-table.tsx'
import { RungList } from './rung-list.tsx'

/** Where somebody stands by their own conversations, the one thing that is missing, and how they have moved. */
export function LadderPage() {
  const orgId = useOrgId()
  const ladder = useSuspenseQuery(ladderQuery(orgId)).data
  const { level, missing, attempts } = ladder
  const nearest = attempts.find(({ id }) => id === missing?.attempt)
  return (
    <Page
      title={level === 0 ? 'My levels' : `My levels: ${level} of 5`}
      lead="Foundation first, then what is on top of it. From your own conversations; only you can see this."
    >
      {missing ? (
        <Card tone="accent" aria-label={`Missing for level ${level + 1}`}>
          <Text>{missing.sentence}</Text>
          {nearest ? (
            <TextLink
              underline="always"
              to="/o/$orgId/roleplays/$roleplayId/debrief"
              params={{ orgId, roleplayId: nearest.id }}
            >
              Look at {nearest.title}
            </TextLink>
          ) : attempts.length === 0 ? (
            <LinkButton mt="sm" to="/o/$orgId/scenarios" params={{ orgId }}>
              Choose a scenario
            </LinkButton>
          ) : null}
        </Card>
      ) : (
        <Card tone="accent" aria-label="Top of the ladder">
          <Text>All five levels are passed. What is left is to keep it, and to pass it on.</Text>
        </Card>
      )}
      <RungList ladder={ladder} />
      {attempts.length > 0 ? (
        <>
          <Title order={2} mt="xl">
            Against your own past
          </Title>
          <Text c="dimmed" mb="md">
            Every dimension is shown at every level. Figures that rest on too few chances are left out.
            {ladder.mixed ? ' The scorer was renewed in between, so a part of a change may be its own.' : ''}
          </Text>
          <GrowthMultiples ladder={ladder} />
          <GrowthTable ladder={ladder} />
        </>
      ) : null}
    </Page>
  )
}
