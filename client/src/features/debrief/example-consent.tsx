import { Switch } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'

/** Whether a line of a submitted attempt may stand on the team's page as an example. Off until its rep says so. */
export function ExampleConsent({ roleplayId }: { readonly roleplayId: string }) {
  const orgId = useOrgId()
  const params = { orgId, roleplayId }
  const queryKey = [orgId, 'example', roleplayId]
  const standing = useQuery({ queryKey, queryFn: ({ signal }) => call('example', { params }, signal) })
  const change = useMutation({
    mutationFn: (allowed: boolean) => call('allowExample', { params, body: { allowed } }),
    onSuccess: (data) => queryClient.setQueryData(queryKey, data),
  })
  if (!standing.data?.submitted) return null
  return (
    <>
      <Switch
        size="sm"
        label="A line of this may be shown to those who lead my team, without my name"
        checked={change.isPending ? change.variables : standing.data.allowed}
        onChange={({ currentTarget }) => change.mutate(currentTarget.checked)}
      />
      {change.isError ? <Failure error={change.error} /> : null}
    </>
  )
}
