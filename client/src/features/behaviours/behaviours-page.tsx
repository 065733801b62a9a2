import { Stack, Title } from '@mantine/core'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Page } from '../../components/page.tsx'
import { BehaviourCard } from './behaviour-card.tsx'

const cardsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'behaviours'],
    queryFn: ({ signal }) => call('behaviourCards', { params: { orgId } }, signal),
    staleTime: Infinity,
  })

const sections = [
  { id: 'helping', helps: true, title: 'What helps' },
  { id: 'costly', helps: false, title: 'What costs, or misses something' },
]

/** What is known of each act that the scorer reads: for people who want to know why, before they do it. */
export function BehavioursPage() {
  const orgId = useOrgId()
  const { cards } = useSuspenseQuery(cardsQuery(orgId)).data
  return (
    <Page
      title="Behaviours"
      lead="What the scorer reads in a turn: why it helps or costs, what is known about it, and when it does not hold."
    >
      <Stack gap="xl">
        {sections.map(({ id, helps, title }) => (
          <section key={id} aria-labelledby={id}>
            <Title order={2} id={id} mb="md">
              {title}
            </Title>
            <Stack gap="md">
              {cards
                .filter((card) => card.helps === helps)
                .map((card) => (
                  <BehaviourCard key={card.code} card={card} />
                ))}
            </Stack>
          </section>
        ))}
      </Stack>
    </Page>
  )
}
