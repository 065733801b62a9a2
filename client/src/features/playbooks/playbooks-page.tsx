import { Group, Stack, Text, Title } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { NominationSummary } from '#contract/playbook.ts'
import { useOrgId, useRoles } from '../../api/membership.ts'
import { myNominationsQuery, nominationsQuery, playbooksQuery } from '../../api/playbook-queries.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { AskedRow, NominationRow, PlaybookRow } from './list-rows.tsx'
import { ShareCard } from './share-card.tsx'
import classes from './playbooks.module.css'

const none: readonly NominationSummary[] = []

/** Playbooks that are one's to read or to write, who was asked for one, and what one is asked oneself. */
export function PlaybooksPage() {
  const orgId = useOrgId()
  const roles = useRoles()
  const leads = roles.some((role) => role === 'manager' || role === 'author' || role === 'admin')
  const isRep = roles.includes('rep')
  const { data } = useSuspenseQuery(playbooksQuery(orgId))
  const { data: mine } = useSuspenseQuery(myNominationsQuery(orgId))
  const { data: led } = useQuery({ ...nominationsQuery(orgId), enabled: leads })
  const nominations = led?.nominations ?? none
  const nominate = leads ? (
    <LinkButton to="/o/$orgId/playbooks/nominate" params={{ orgId }}>
      Nominate a rep
    </LinkButton>
  ) : null
  const empty = data.playbooks.length + nominations.length === 0
  return (
    <Page
      title="Playbooks"
      lead="What a strong performer does at one kind of moment, from their own conversations, for others to practise."
      actions={empty ? null : nominate}
    >
      <Stack gap="xl">
        {mine.nominations.length > 0 ? (
          <Section id="asked" title="Asked of you">
            {mine.nominations.map((one) => (
              <AskedRow key={one.id} nomination={one} />
            ))}
          </Section>
        ) : null}
        {empty ? (
          <EmptyState title="No playbook yet" action={nominate}>
            {leads
              ? 'Nominate a rep for a real result at one kind of moment. They agree and hand over two or more conversations; you see what they do otherwise than the middle colleague, ask them about it, and publish what others can practise.'
              : 'Once a playbook is published to a team or cohort of yours, it stands here.'}
          </EmptyState>
        ) : null}
        {data.playbooks.length > 0 ? (
          <Section id="playbooks" title="To read">
            {data.playbooks.map((one) => (
              <PlaybookRow key={one.id} playbook={one} />
            ))}
          </Section>
        ) : null}
        {nominations.length > 0 ? (
          <Section id="nominations" title="Nominations">
            {nominations.map((one) => (
              <NominationRow key={one.id} nomination={one} />
            ))}
          </Section>
        ) : null}
        {isRep ? <ShareCard share={mine.share} /> : null}
        <Group>
          <Text size="sm" c="dimmed" maw={640}>
            Nobody’s words are shown but the performer’s own, and those only while they agree. Colleagues
            count as a middle and a number of people, and only those who let theirs count.
          </Text>
        </Group>
      </Stack>
    </Page>
  )
}

type SectionProps = { readonly id: string; readonly title: string; readonly children: React.ReactNode }

function Section({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h3" id={id} mb="sm">
        {title}
      </Title>
      <ul className={classes['rows']}>{children}</ul>
    </section>
  )
}
