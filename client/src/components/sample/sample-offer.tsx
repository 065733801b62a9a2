import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../api/call.ts'
import { useOrgId, useRoles } from '../../api/membership.ts'
import { meQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { sampleQuery } from '../../api/sample-query.ts'
import { Card } from '../card.tsx'
import { Failure } from '../failure.tsx'
import { RemoveButton } from '../remove-button.tsx'
import { writingWords } from './sample-words.ts'

const leading = ['coach', 'manager', 'admin'] as const

/** Beside an empty page, for those who lead: what it looks like once there is something, in an organisation of its own. */
export function SampleOffer() {
  const orgId = useOrgId()
  const roles = useRoles()
  const leads = leading.some((role) => roles.includes(role))
  const { data } = useQuery({ ...sampleQuery(orgId), enabled: leads })
  const navigate = useNavigate()
  const load = useMutation({
    mutationFn: () => call('loadSample', { params: { orgId } }),
    onSuccess: async (made) => {
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
      await navigate({ to: '/o/$orgId', params: { orgId: made.orgId } })
    },
  })
  const remove = useMutation({
    mutationFn: () => call('removeSample', { params: { orgId } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
      await queryClient.invalidateQueries({ queryKey: sampleQuery(orgId).queryKey })
    },
  })
  if (!leads || !data || data.here !== null) return null
  const writing = data.beside ? writingWords(data.beside) : null
  return (
    <Card aria-label="Sample data" style={{ marginTop: '1.25rem' }}>
      <Text size="sm" mb="sm">
        {data.beside
          ? 'There is sample data beside this organisation: an invented team that prepares for a date.'
          : 'See it with people in it: an invented team with five weeks of simulated attempts, made in an organisation of its own. No figure of yours holds any of it, and it can be removed at once.'}
        {writing === null ? '' : ` ${writing}`}
      </Text>
      {load.isError ? <Failure error={load.error} title="No sample data was loaded" /> : null}
      <Group>
        <Button variant="default" loading={load.isPending} onClick={() => load.mutate()}>
          {data.beside ? 'Open the sample data' : 'Load sample data'}
        </Button>
        {data.beside && roles.includes('admin') ? (
          <RemoveButton
            name="the sample data"
            word="Remove"
            title="Remove the sample data"
            says="Its invented people and all that was done in it go, also what you tried out there yourself. Your own organisation stays as it is."
            pending={remove.isPending}
            error={remove.error}
            onRemove={(done) => remove.mutate(undefined, { onSuccess: done })}
          />
        ) : null}
      </Group>
    </Card>
  )
}
