import { useSuspenseQuery } from '@tanstack/react-query'
import { useOrgId } from '../../api/membership.ts'
import { momentsQuery } from '../../api/queries.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton, TextLink } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { MomentLinks } from './moment-links.tsx'

/** Every moment that one shared oneself. */
export function SharedMomentsPage() {
  const orgId = useOrgId()
  const { moments } = useSuspenseQuery(momentsQuery(orgId)).data
  return (
    <Page title="Shared moments" width="narrow" lead="Links that you made. Only you can see this list.">
      {moments.length === 0 ? (
        <EmptyState
          title="Nothing shared yet"
          action={
            <LinkButton to="/o/$orgId/attempts" params={{ orgId }}>
              My attempts
            </LinkButton>
          }
        >
          Retake a turn, then set both replies side by side: the comparison has a way to share them.
        </EmptyState>
      ) : (
        <MomentLinks
          moments={moments}
          renderTitle={({ roleplayId, scenario, words }) => (
            <TextLink to="/o/$orgId/roleplays/$roleplayId/moment" params={{ orgId, roleplayId }}>
              {scenario}: “{words}”
            </TextLink>
          )}
        />
      )}
    </Page>
  )
}
