import { Badge, Group, Text, Title } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { ago } from '../../components/when.ts'
import { objectionWords } from '../../components/words.ts'
import classes from './debrief.module.css'

/** What the buyer held back, and what each objection really was. */
export function BehindIt({ view }: { readonly view: DebriefView }) {
  const { hidden, objections } = view
  if (hidden.length + objections.length === 0) return null
  return (
    <Card aria-labelledby="behind-it">
      <Title order={2} id="behind-it">
        What was behind it
      </Title>
      {hidden.length > 0 ? (
        <>
          <Title order={3} mt="sm" mb={6}>
            What the buyer knew
          </Title>
          <ul className={classes['plain']}>
            {hidden.map((fact) => (
              <li key={fact.text}>
                <Text size="sm">{fact.text}</Text>
                <Text size="xs" c="dimmed">
                  {fact.disclosedAt === null ? 'Stayed hidden' : `Came out at turn ${fact.disclosedAt}`}
                </Text>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {objections.length > 0 ? (
        <>
          <Title order={3} mt="lg" mb={6}>
            Objections
          </Title>
          <ul className={classes['plain']}>
            {objections.map((objection) => (
              <li key={objection.id}>
                <Group gap="xs">
                  <Badge color={objection.surfaced ? 'ochre' : 'gray'} size="sm">
                    {objectionWords[objection.kind] ?? objection.kind}
                  </Badge>
                  <Text size="sm" fw={550}>
                    {objection.surfaced ? `“${objection.surface}”` : 'Did not come up'}
                  </Text>
                </Group>
                <Text size="sm" mt={2}>
                  {objection.concern === null
                    ? 'It was what it sounded like.'
                    : `Really: ${objection.concern}`}
                </Text>
                <Text size="xs" c="dimmed">
                  Softens it: {objection.softens}
                </Text>
                <Text size="xs" c="dimmed">
                  Hardens it: {objection.hardens}
                </Text>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}

/** The retakes made from this roleplay; only its owner has any here. */
export function Retakes({ view }: { readonly view: DebriefView }) {
  const orgId = useOrgId()
  if (view.viewer !== 'owner' || view.retakes.length === 0) return null
  return (
    <Card aria-labelledby="retakes">
      <Title order={2} id="retakes" mb={6}>
        Retakes
      </Title>
      <ul className={classes['plain']}>
        {view.retakes.map((retake) => (
          <li key={retake.roleplayId}>
            <TextLink
              to={
                retake.phase === 'ended'
                  ? '/o/$orgId/roleplays/$roleplayId/comparison'
                  : '/o/$orgId/roleplays/$roleplayId'
              }
              params={{ orgId, roleplayId: retake.roleplayId }}
              size="sm"
            >
              {retake.phase === 'ended'
                ? `From turn ${retake.fromTurn}, compared`
                : `From turn ${retake.fromTurn}, still open`}
            </TextLink>{' '}
            <Text component="span" size="xs" c="dimmed">
              {ago(retake.createdAt)}
            </Text>
          </li>
        ))}
      </ul>
    </Card>
  )
}
