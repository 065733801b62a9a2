import { Badge, Group, Text } from '@mantine/core'
import type { NominationSummary } from '#contract/playbook.ts'
import type { PlaybookCard } from '#contract/playbook-view.ts'
import { useOrgId } from '../../api/membership.ts'
import { LinkButton, TextLink } from '../../components/link-button.tsx'
import { ago, counted } from '../../components/when.ts'
import { consentWords, kindWords, stateWords } from './moment-words.ts'
import classes from './playbooks.module.css'

const handedOver = (n: number) => counted(n, '{n} conversation handed over', '{n} conversations handed over')

/** What somebody else asks of the reader. */
export function AskedRow({ nomination }: { readonly nomination: NominationSummary }) {
  const orgId = useOrgId()
  const { id, kind, nominatedBy, consent, sources } = nomination
  return (
    <li className={classes['row']}>
      <div className={classes['grow']}>
        <TextLink to="/o/$orgId/playbooks/asked/$nominationId" params={{ orgId, nominationId: id }} fw={600}>
          {kindWords[kind].name}
        </TextLink>
        <Text size="sm" c="dimmed">
          {nominatedBy} asks whether others may learn from you. {handedOver(sources)}.
        </Text>
      </div>
      <Badge color={consent === 'asked' ? 'ochre' : 'gray'}>
        {consent === 'asked' ? 'Your answer is open' : `You ${consent === 'given' ? 'agreed' : 'said no'}`}
      </Badge>
    </li>
  )
}

export function PlaybookRow({ playbook }: { readonly playbook: PlaybookCard }) {
  const orgId = useOrgId()
  const { id, title, kind, performer, state, publishedAt, mayEdit, consent } = playbook
  return (
    <li className={classes['row']}>
      <div className={classes['grow']}>
        <TextLink to="/o/$orgId/playbooks/$playbookId" params={{ orgId, playbookId: id }} fw={600}>
          {title}
        </TextLink>
        <Text size="sm" c="dimmed">
          {kindWords[kind].name}, from {performer}
          {publishedAt === null ? '.' : `. Published ${ago(publishedAt)}.`}
          {consent ? '' : ' Its performer does not agree any more: readers do not see it.'}
        </Text>
      </div>
      <Group gap="sm">
        {mayEdit || state !== 'live' ? (
          <Badge color={state === 'live' && consent ? 'pine' : 'gray'}>
            {consent ? stateWords[state] : 'Not shown'}
          </Badge>
        ) : null}
        {mayEdit ? (
          <LinkButton
            size="xs"
            variant="default"
            to="/o/$orgId/playbooks/$playbookId/edit"
            params={{ orgId, playbookId: id }}
            aria-label={`Edit ${title}`}
          >
            Edit
          </LinkButton>
        ) : null}
      </Group>
    </li>
  )
}

/** A nomination of somebody whom the reader leads. */
export function NominationRow({ nomination }: { readonly nomination: NominationSummary }) {
  const orgId = useOrgId()
  const { id, performer, kind, ground, consent, sources } = nomination
  return (
    <li className={classes['row']}>
      <div className={classes['grow']}>
        <TextLink
          to="/o/$orgId/playbooks/nominations/$nominationId"
          params={{ orgId, nominationId: id }}
          fw={600}
        >
          {performer.name}: {kindWords[kind].name.toLowerCase()}
        </TextLink>
        <Text size="sm" c="dimmed">
          {ground} {handedOver(sources)}.
        </Text>
      </div>
      <Badge color={consent === 'given' ? 'pine' : 'gray'}>{consentWords[consent]}</Badge>
    </li>
  )
}
