import { PeopleTabs } from '../../components/people-tabs.tsx'
import { Page } from '../../components/page.tsx'
import { HeldScorings } from '../../components/held-scorings.tsx'
import { SampleOffer } from '../../components/sample/sample-offer.tsx'
import { FormerMembers } from './former-members.tsx'
import { MemberList } from './member-list.tsx'
import { ModelSwitch } from './model-switch.tsx'
import { RetentionSetting } from './retention-setting.tsx'
import { ScoringFailures } from './scoring-failures.tsx'
import { TokenLimit } from './token-limit.tsx'
import { TwoFactorPolicy } from './two-factor-policy.tsx'

export function MembersPage() {
  return (
    <Page title="Members" lead="Who belongs here, and what they may do.">
      <PeopleTabs />
      <ModelSwitch />
      <TokenLimit />
      <MemberList />
      <FormerMembers />
      <SampleOffer />
      <TwoFactorPolicy />
      <RetentionSetting />
      <ScoringFailures />
      <HeldScorings />
    </Page>
  )
}
