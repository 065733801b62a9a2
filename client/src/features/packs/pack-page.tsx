import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useRoles, useOrgId } from '../../api/membership.ts'
import { packQuery } from '../../api/pack-queries.ts'
import { Card } from '../../components/card.tsx'
import { FactSheet } from '../../components/fact-sheet.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { dayAndTime } from '../../components/when.ts'
import { PackEditor } from './pack-editor.tsx'
import { PackVersions } from './pack-versions.tsx'

/** One pack: the form for who writes it, the sheet for who sells it. */
export function PackPage() {
  const orgId = useOrgId()
  const { packId = '' } = useParams({ strict: false })
  const roles = useRoles()
  const { data: view } = useSuspenseQuery(packQuery(orgId, packId))
  const seen =
    roles.includes('rep') && view.live && !view.archived ? (
      <LinkButton variant="default" to="/o/$orgId/packs/$packId/seen" params={{ orgId, packId }}>
        What I have seen
      </LinkButton>
    ) : null
  const state = view.archived
    ? 'Archived. Put it back in the list to play with it.'
    : view.live
      ? `Live since ${dayAndTime(view.live.publishedAt)}.`
      : 'Nothing is published yet.'
  const whose = view.own ? 'Only you can see it.' : 'For everybody in the organisation.'
  return (
    <Page title={view.name} kicker="Offer pack" lead={`${state} ${whose}`} width="wide" actions={seen}>
      {view.mayEdit ? (
        <>
          <PackEditor key={view.id} view={view} />
          <PackVersions view={view} />
        </>
      ) : (
        <Card aria-label="What you may truthfully say">
          <FactSheet offer={{ name: view.name, summary: '' }} facts={view.sheet} />
        </Card>
      )}
    </Page>
  )
}
