import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useOrgId } from '../../api/membership.ts'
import { readinessQuery } from '../../api/readiness-queries.ts'
import { roleplayQuery } from '../../api/queries.ts'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { ReadyForm } from './ready-form.tsx'
import { useLastWritten } from './use-last-written.ts'

/** A minute and a half before a conversation that has begun; nothing is lost by going straight on. */
export function ReadyPage() {
  const orgId = useOrgId()
  const { roleplayId = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const params = { orgId, roleplayId }
  const to = '/o/$orgId/roleplays/$roleplayId' as const
  const { readiness } = useSuspenseQuery(readinessQuery(orgId, roleplayId)).data
  const { data: talk } = useQuery(roleplayQuery(orgId, roleplayId))
  const last = useLastWritten()
  const buyer = talk?.scenario.buyers.length === 1 ? talk.scenario.buyers[0]?.name : undefined
  return (
    <Page
      title={buyer ? `Before you talk with ${buyer}` : 'Before you begin'}
      width="narrow"
      lead="About 90 seconds. Leave out what you like. Only you can see it, also after you submit, and it goes to no model."
    >
      <ReadyForm
        roleplayId={roleplayId}
        from={readiness}
        last={last}
        done="Begin"
        onDone={() => void navigate({ to, params })}
        skip={
          <LinkButton to={to} params={params} variant="subtle">
            Skip
          </LinkButton>
        }
      />
    </Page>
  )
}
