import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { useMe, useMembership, useRoles } from '../../api/membership.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { TokenNoticeForAdmins } from '../../components/token-notice.tsx'
import { WatchInvites } from '../../components/watch-invites.tsx'
import { ContinueList } from './continue-list.tsx'
import { ownPlace } from './own-place.ts'
import { QuickStart } from './quick-start.tsx'
import { ScenarioStrip } from './scenario-strip.tsx'

// Of no first screen's weight: most days there is nothing in it.
const AssignedList = lazy(async () => ({
  default: (await import('../../components/assigned/assigned-list.tsx')).AssignedList,
}))

const SampleOffer = lazy(async () => ({
  default: (await import('../../components/sample/sample-offer.tsx')).SampleOffer,
}))
const DrillsDue = lazy(async () => ({ default: (await import('./drills-due.tsx')).DrillsDue }))
const CallToAsk = lazy(async () => ({ default: (await import('./call-to-ask.tsx')).CallToAsk }))

// Seen a few times in a life: no part of what the page waits for.
const Tour = lazy(async () => ({ default: (await import('./tour.tsx')).Tour }))

function FirstSteps() {
  if (useMe().settings.tourSeen) return null
  return (
    <Suspense fallback={null}>
      <Tour />
    </Suspense>
  )
}

/** Where a rep starts: with one question. Everybody else is shown to what is theirs. */
export function HomePage() {
  const roles = useRoles()
  const membership = useMembership()
  const params = { orgId: membership?.id ?? '' }
  // Below eight lines, one under the other, nobody would find it on a phone.
  const narrow = useMediaQuery('(max-width: 36em)', false, { getInitialValueInEffect: false })
  const asked = (
    <Suspense fallback={null}>
      <AssignedList folded={narrow} />
    </Suspense>
  )
  if (roles.includes('rep')) {
    return (
      <Page
        title="Which line did you hear last week?"
        lead="Choose one. Somebody says it to you, and you answer. Only you can see this."
      >
        <TokenNoticeForAdmins />
        <WatchInvites />
        {narrow ? asked : null}
        <Suspense fallback={null}>
          <CallToAsk />
        </Suspense>
        <QuickStart />
        {narrow ? null : asked}
        <Suspense fallback={null}>
          <DrillsDue />
        </Suspense>
        <FirstSteps />
        <ContinueList />
        <ScenarioStrip />
      </Page>
    )
  }
  const next = ownPlace(roles)
  return (
    <Page title={membership?.name ?? 'Conviction'} width="narrow">
      {membership ? <TokenNoticeForAdmins /> : null}
      <WatchInvites />
      <FirstSteps />
      <EmptyState
        title="Practice is for reps"
        action={
          <LinkButton to={next.to} params={params}>
            {next.label}
          </LinkButton>
        }
      >
        {`What is yours here: ${next.what}. To practise yourself, ask an admin for the role of a rep.`}
      </EmptyState>
      <Suspense fallback={null}>
        <SampleOffer />
      </Suspense>
    </Page>
  )
}
