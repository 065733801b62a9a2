import { Input, SegmentedControl, Text } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { TwoFactorFor } from '#contract/people.ts'
import { call } from '../../api/call.ts'
import { useMe, useOrgId } from '../../api/membership.ts'
import { meQuery, organisationQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'

const choices: readonly { readonly value: TwoFactorFor; readonly label: string }[] = [
  { value: 'nobody', label: 'By choice' },
  { value: 'admins', label: 'Admins' },
  { value: 'everybody', label: 'Everybody' },
]

/** Who has to have a second factor to open the organisation. */
export function TwoFactorPolicy() {
  const orgId = useOrgId()
  const { user } = useMe()
  const router = useRouter()
  const query = organisationQuery(orgId)
  const { data } = useSuspenseQuery(query)
  const save = useMutation({
    mutationFn: (twoFactorFor: TwoFactorFor) =>
      call('updateOrganisation', { params: { orgId }, body: { twoFactorFor } }),
    onSuccess: async (organisation) => {
      queryClient.setQueryData(query.queryKey, organisation)
      await queryClient.fetchQuery({ ...meQuery, staleTime: 0 })
      // The guard of this very page may ask for one now.
      await router.invalidate()
    },
  })
  return (
    <Card aria-label="Second factor" style={{ marginTop: '1.25rem' }}>
      {save.isError ? <Failure error={save.error} title="Nothing was changed" /> : null}
      <Input.Wrapper
        label="Who signs in with a second factor"
        description="Who has none is led to set one up before anything else opens. People who come by your company’s provider give theirs there."
        labelElement="div"
      >
        <SegmentedControl
          mt="xs"
          aria-label="Who signs in with a second factor"
          value={save.isPending ? save.variables : data.twoFactorFor}
          onChange={(value) => save.mutate(value)}
          data={[...choices]}
        />
      </Input.Wrapper>
      {user.twoFactor ? null : (
        <Text size="xs" c="dimmed" mt="xs">
          You have none yet: once you ask for it, you are led to set up yours.
        </Text>
      )}
    </Card>
  )
}
