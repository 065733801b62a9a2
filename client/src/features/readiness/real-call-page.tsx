import { useNavigate } from '@tanstack/react-router'
import { useOrgId } from '../../api/membership.ts'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { ReadyForm } from './ready-form.tsx'
import { useLastWritten } from './use-last-written.ts'

/** The same minute and a half before a conversation that the product has no part in. */
export function RealCallPage() {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const last = useLastWritten()
  return (
    <Page
      title="Real call in ten minutes?"
      width="narrow"
      lead="About 90 seconds. Leave out what you like. Only you can see it, and it goes to no model. Afterwards, write beside it what happened."
    >
      <ReadyForm
        roleplayId={null}
        from={null}
        last={last}
        done="Keep it"
        onDone={() => void navigate({ to: '/o/$orgId/readiness', params: { orgId } })}
        skip={
          <LinkButton to="/o/$orgId" params={{ orgId }} variant="subtle">
            Skip
          </LinkButton>
        }
      />
    </Page>
  )
}
