import { SegmentedControl, Text, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuthoredCard, AuthoredKind } from '#contract/authoring.ts'
import { authoredListQuery } from '../../api/authoring-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import classes from './authoring.module.css'
import { AuthoredRow } from './authored-row.tsx'
import { CardDrop } from './card-drop.tsx'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import { NewMenu } from './new-menu.tsx'
import { useImportCard } from './use-import-card.tsx'

const states = [
  { value: 'all', label: 'All' },
  { value: 'draft', label: 'Draft' },
  { value: 'live', label: 'Live' },
  { value: 'archived', label: 'Archived' },
] as const

const isIn = (state: string) => (card: AuthoredCard) =>
  state === 'all' || card.state === state || (state === 'draft' && card.draft !== null)

/** Every persona and scenario: one's own first, then what came with the product. */
export function AuthoringPage() {
  const orgId = useOrgId()
  const { data } = useSuspenseQuery(authoredListQuery(orgId))
  const [kind, setKind] = useState<AuthoredKind>('persona')
  const [state, setState] = useState('all')
  const [search, setSearch] = useState('')
  const [copied, setCopied] = useState<AuthoredCard | null>(null)
  const card = useImportCard()
  const words = search.trim().toLowerCase()
  const ofKind = data.items.filter((one) => one.kind === kind)
  const shown = ofKind
    .filter(isIn(state))
    .filter(({ title, about, id }) => `${title} ${about} ${id}`.toLowerCase().includes(words))
  const own = shown.filter(({ shipped }) => !shipped)
  const shipped = shown.filter((one) => one.shipped)
  return (
    <CardDrop onFile={card.take}>
      <Page
        title="Personas and scenarios"
        lead="Who reps talk with, and about what. A draft is tested against scripted reps before it goes live."
        actions={<NewMenu onFile={card.take} importing={card.isPending} />}
      >
        {card.notice}
        <div className={classes['filters']}>
          <SegmentedControl
            aria-label="Kind"
            data={[
              { value: 'persona', label: 'Personas' },
              { value: 'scenario', label: 'Scenarios' },
            ]}
            value={kind}
            onChange={(next) => setKind(next === 'scenario' ? 'scenario' : 'persona')}
          />
          <SegmentedControl aria-label="State" data={[...states]} value={state} onChange={setState} />
          <TextInput
            type="search"
            aria-label="Find by name"
            placeholder="Find by name"
            className={classes['grow'] ?? ''}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </div>
        {own.length === 0 && words === '' && state !== 'archived' ? (
          <EmptyState
            title={kind === 'persona' ? 'No persona of your own yet' : 'No scenario of your own yet'}
            action={
              <LinkButton to="/o/$orgId/authoring/interview" params={{ orgId }}>
                Answer a few questions
              </LinkButton>
            }
          >
            Think of one real person your reps find hard. A dozen questions about them make a draft of both.
            Or duplicate a shipped one below and change what is different.
          </EmptyState>
        ) : null}
        {own.length > 0 ? <Cards title="Your own" cards={own} onDuplicate={setCopied} /> : null}
        {shipped.length > 0 ? (
          <Cards title="Shipped with Conviction" cards={shipped} onDuplicate={setCopied} />
        ) : null}
        {shown.length === 0 && (words !== '' || state === 'archived') ? (
          <Text c="dimmed">{words === '' ? 'Nothing is archived.' : 'Nothing goes by that name.'}</Text>
        ) : null}
        {copied ? <DuplicateDialog of={copied} onClose={() => setCopied(null)} /> : null}
      </Page>
    </CardDrop>
  )
}

type CardsProps = {
  readonly title: string
  readonly cards: readonly AuthoredCard[]
  readonly onDuplicate: (card: AuthoredCard) => void
}

function Cards({ title, cards, onDuplicate }: CardsProps) {
  return (
    <section aria-label={title} className={classes['group']}>
      <h2 className={classes['groupTitle']}>
        {title} <small>{cards.length}</small>
      </h2>
      <ul className={classes['list']}>
        {cards.map((card) => (
          <AuthoredRow key={card.id} card={card} onDuplicate={() => onDuplicate(card)} />
        ))}
      </ul>
    </section>
  )
}
