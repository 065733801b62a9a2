import { Button, Group, NumberInput, Text } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { organisationQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'

/** The contract's own bounds. */
const least = 30
const most = 3_650

/** For how many days the words of practice are kept. */
export function RetentionSetting() {
  const orgId = useOrgId()
  const query = organisationQuery(orgId)
  const { data } = useSuspenseQuery(query)
  const [typed, setTyped] = useState<number | null>(data.retentionDays)
  const save = useMutation({
    mutationFn: (retentionDays: number | null) =>
      call('updateOrganisation', { params: { orgId }, body: { retentionDays } }),
    onSuccess: (organisation) => {
      queryClient.setQueryData(query.queryKey, organisation)
      setTyped(organisation.retentionDays)
    },
  })
  return (
    <Card aria-label="How long words are kept" style={{ marginTop: '1.25rem' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(typed)
        }}
      >
        {save.isError ? <Failure error={save.error} title="The time was not changed" /> : null}
        <Group align="flex-end" gap="sm">
          <NumberInput
            label="Days that words are kept"
            description="Leave it empty to keep them for ever."
            placeholder="For ever"
            value={typed ?? ''}
            onChange={(value) => setTyped(typeof value === 'number' ? value : null)}
            min={least}
            max={most}
            allowDecimal={false}
          />
          <Button
            type="submit"
            variant="default"
            disabled={typed === data.retentionDays}
            loading={save.isPending}
          >
            Save
          </Button>
        </Group>
        <Text size="xs" c="dimmed" mt="xs">
          {data.retentionDays === null
            ? 'Nothing is erased by itself.'
            : `Roleplays older than ${data.retentionDays} days lose their words and cannot be opened any more; own calls are removed. Figures stay. What is erased does not come back.`}
        </Text>
      </form>
    </Card>
  )
}
