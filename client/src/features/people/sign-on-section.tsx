import { Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useOrgId } from '../../api/membership.ts'
import { signOnQuery } from '../../api/people-queries.ts'
import { SignOnDomains } from './sign-on-domains.tsx'
import { SignOnForm } from './sign-on-form.tsx'

/** The organisation's own provider, and the mail domains that sign in there. */
export function SignOnSection() {
  const { data } = useSuspenseQuery(signOnQuery(useOrgId()))
  return (
    <Stack gap="lg">
      <SignOnForm key={data.connection === null ? 'new' : 'known'} view={data} />
      {data.connection === null ? null : <SignOnDomains domains={data.connection.domains} />}
    </Stack>
  )
}
