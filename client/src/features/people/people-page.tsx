import { useParams } from '@tanstack/react-router'
import type { FunctionComponent } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { peopleSections } from '../../components/people-sections.ts'
import { PeopleTabs } from '../../components/people-tabs.tsx'
import { CohortsSection } from './cohorts-section.tsx'
import { ImportSection } from './import-section.tsx'
import { InvitationsSection } from './invitations-section.tsx'
import { MailSection } from './mail-section.tsx'
import { RecordSection } from './record-section.tsx'
import { SignOnSection } from './sign-on-section.tsx'
import { TeamsSection } from './teams-section.tsx'

type Section = (typeof peopleSections)[number]['section']

const sections: Readonly<Record<Section, { readonly lead: string; readonly Body: FunctionComponent }>> = {
  teams: {
    lead: 'Who coaches or manages a team reaches its members: what they submitted, never their practice.',
    Body: TeamsSection,
  },
  cohorts: { lead: 'People who prepare together for something, across teams.', Body: CohortsSection },
  invitations: {
    lead: 'Ways in: by mail to one address, or by a link for several people.',
    Body: InvitationsSection,
  },
  import: {
    lead: 'A sheet of people, looked at before anything changes. The same sheet again changes nothing.',
    Body: ImportSection,
  },
  mail: { lead: 'What was sent, what was not, and why.', Body: MailSection },
  record: {
    lead: 'Who saw and changed what. Entries are never changed, and hold no words of anybody’s.',
    Body: RecordSection,
  },
  'sign-on': {
    lead: 'People of your mail domains sign in at your own provider, by OpenID Connect.',
    Body: SignOnSection,
  },
}

export function PeoplePage() {
  const { section = '' } = useParams({ strict: false })
  const known = peopleSections.find((one) => one.section === section)
  if (!known)
    return (
      <Page title="People">
        <PeopleTabs />
        <EmptyState title="Nothing at this address">Choose one of the pages above.</EmptyState>
      </Page>
    )
  const { lead, Body } = sections[known.section]
  return (
    <Page title={known.label} kicker="People" lead={lead}>
      <PeopleTabs />
      <Body key={section} />
    </Page>
  )
}
