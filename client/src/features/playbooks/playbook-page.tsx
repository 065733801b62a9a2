import { Button, Group, Stack, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useOrgId } from '../../api/membership.ts'
import { playbookQuery } from '../../api/playbook-queries.ts'
import { Card } from '../../components/card.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { dateOnly } from '../../components/when.ts'
import { kindWords, stateWords } from './moment-words.ts'
import { PractiseCard } from './practise-card.tsx'
import { PowerPointButton } from './powerpoint-button.tsx'
import { RuleList } from './rule-list.tsx'
import classes from './playbooks.module.css'

/** A playbook as its readers have it. */
export function PlaybookPage() {
  const orgId = useOrgId()
  const { playbookId = '' } = useParams({ strict: false })
  const { data: view } = useSuspenseQuery(playbookQuery(orgId, playbookId))
  const { title, kind, performer, state, publishedAt, version, mayEdit, body } = view
  const standing =
    state === 'live' && publishedAt !== null
      ? `Version ${version ?? 1}, ${dateOnly(publishedAt)}.`
      : `${stateWords[state]}: readers do not see it.`
  return (
    <Page
      title={title}
      kicker={`Playbook: ${kindWords[kind].name.toLowerCase()}`}
      lead={`From ${performer}’s own conversations. ${standing}`}
      width="normal"
      actions={
        <Group gap="sm">
          {mayEdit ? (
            <>
              <LinkButton
                variant="default"
                to="/o/$orgId/playbooks/$playbookId/edit"
                params={{ orgId, playbookId }}
              >
                Edit
              </LinkButton>
              <LinkButton
                variant="default"
                to="/o/$orgId/playbooks/$playbookId/multiplier"
                params={{ orgId, playbookId }}
              >
                Multiplier
              </LinkButton>
            </>
          ) : null}
          <PowerPointButton playbookId={playbookId} title={title} />
          <Button variant="default" onClick={() => window.print()}>
            Print
          </Button>
          <LinkButton to="/o/$orgId/playbooks/$playbookId/present" params={{ orgId, playbookId }}>
            Present
          </LinkButton>
        </Group>
      }
    >
      <Stack gap="lg">
        <Lines title="What to notice" lines={body.notice} />
        <Lines title={`What ${performer} believes`} lines={body.principles} />
        <RuleList title="What to do" rules={body.dos} performer={performer} />
        <RuleList title="What to leave" rules={body.donts} performer={performer} leave />
        <Lines title="Said and done" lines={body.said} />
        <Lines title="What to look at" lines={body.emphasis.map((one) => one.title)} />
        <PractiseCard view={view} />
      </Stack>
    </Page>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Card aria-label={title}>
      <Title order={2} size="h3" mb="sm">
        {title}
      </Title>
      <ul className={classes['list']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}
