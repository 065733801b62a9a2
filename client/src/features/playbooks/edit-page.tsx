import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useOrgId } from '../../api/membership.ts'
import { playbookDraftQuery } from '../../api/playbook-queries.ts'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { dayAndTime } from '../../components/when.ts'
import { PlaybookEditor } from './playbook-editor.tsx'
import { kindWords } from './moment-words.ts'

/** A playbook as it is written. */
export function EditPage() {
  const orgId = useOrgId()
  const { playbookId = '' } = useParams({ strict: false })
  const { data: view } = useSuspenseQuery(playbookDraftQuery(orgId, playbookId))
  const { performer, kind, state, publishedAt, consent } = view
  const standing =
    state === 'live' && publishedAt !== null
      ? `Live since ${dayAndTime(publishedAt)}.`
      : state === 'withdrawn'
        ? 'Withdrawn: nobody reads it.'
        : 'Nothing is published yet.'
  const agreed = consent === 'given' ? '' : ` ${performer} does not agree any more, so readers do not see it.`
  return (
    <Page
      title="Write the playbook"
      kicker={`${kindWords[kind].name}, from ${performer}`}
      lead={`${standing}${agreed}`}
      actions={
        <LinkButton
          variant="default"
          to="/o/$orgId/playbooks/nominations/$nominationId"
          params={{ orgId, nominationId: view.nominationId }}
        >
          Back to the interview
        </LinkButton>
      }
    >
      <PlaybookEditor key={view.id} view={view} />
    </Page>
  )
}
