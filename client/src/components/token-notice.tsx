import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { OrganisationView } from '#contract/people.ts'
import { useOrgId, useRoles } from '../api/membership.ts'
import { organisationQuery } from '../api/queries.ts'

const words = {
  near: {
    title: 'Tokens for models run low',
    text: 'Four fifths of this month’s limit are used. At the limit the built-in voice and scorer take over.',
  },
  reached: {
    title: 'Tokens for models are used up',
    text: 'The built-in voice and scorer do the work until the next month or a higher limit. Each such reply says so in the transcript.',
  },
} as const

/** For admins: how this month’s tokens stand to their limit. Nothing below four fifths of it. */
export function TokenNotice({ organisation }: { readonly organisation: OrganisationView }) {
  const { tokensNotice } = organisation
  if (tokensNotice === null) return null
  const { title, text } = words[tokensNotice]
  return (
    <Alert variant="light" color="ochre" title={title} mb="md" role="status">
      {text}
    </Alert>
  )
}

/** The same on a page that is not about models; for anybody but an admin there is nothing. */
export function TokenNoticeForAdmins() {
  const isAdmin = useRoles().includes('admin')
  const { data } = useQuery({ ...organisationQuery(useOrgId()), enabled: isAdmin })
  return isAdmin && data ? <TokenNotice organisation={data} /> : null
}
