import { Button, Group, NumberInput, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReviewPolicy } from '#contract/review.ts'
import { call } from '../../api/call.ts'
import { useOrgId, useRoles } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { reviewPolicyQuery } from '../../api/review-queries.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'

const fields = [
  {
    name: 'threshold',
    label: 'Threshold',
    description: 'An inner score below it, or up to 5 above, wants a review. 0 to 100.',
    suffix: '',
  },
  {
    name: 'randomShare',
    label: 'At random',
    description: 'This share of all the others wants one, too.',
    suffix: ' %',
  },
  {
    name: 'secondShare',
    label: 'By a second coach',
    description: 'This share of reviewed attempts is rated blind once more.',
    suffix: ' %',
  },
] as const

/** Which attempts are wanted reviewed: read by coaches, decided by admins. */
export function PolicyCard() {
  const orgId = useOrgId()
  const isAdmin = useRoles().includes('admin')
  const query = reviewPolicyQuery(orgId)
  const policy = useQuery(query)
  if (policy.isError) return <Failure error={policy.error} onRetry={() => void policy.refetch()} />
  if (!policy.data) return null
  const { threshold, randomShare, secondShare } = policy.data
  return (
    <Card aria-labelledby="policy">
      <Title order={2} size="h3" id="policy" mb={6}>
        What is reviewed
      </Title>
      {isAdmin ? (
        <PolicyForm key={JSON.stringify(policy.data)} policy={policy.data} />
      ) : (
        <Text size="sm">
          Attempts with an inner score under {threshold} or just above it, {randomShare} % of the others at
          random, and {secondShare} % of all reviews once more by a second coach. An admin can change this.
        </Text>
      )}
    </Card>
  )
}

function PolicyForm({ policy }: { readonly policy: ReviewPolicy }) {
  const orgId = useOrgId()
  const [draft, setDraft] = useState<ReviewPolicy>(policy)
  const save = useMutation({
    mutationFn: () => call('setReviewPolicy', { params: { orgId }, body: draft }),
    onSuccess: async (saved) => {
      queryClient.setQueryData(reviewPolicyQuery(orgId).queryKey, saved)
      await queryClient.invalidateQueries({ queryKey: [orgId, 'reviews'] })
    },
  })
  const isChanged = fields.some(({ name }) => draft[name] !== policy[name])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Group align="start" gap="md">
        {fields.map(({ name, label, description, suffix }) => (
          <NumberInput
            key={name}
            label={label}
            description={description}
            suffix={suffix}
            min={0}
            max={100}
            allowDecimal={false}
            clampBehavior="strict"
            style={{ flex: '1 1 13rem' }}
            value={draft[name]}
            onChange={(value) => setDraft({ ...draft, [name]: Number(value) || 0 })}
          />
        ))}
      </Group>
      {save.isError ? <Failure error={save.error} /> : null}
      <Button mt="sm" type="submit" size="compact-md" mih={32} disabled={!isChanged} loading={save.isPending}>
        Save
      </Button>
    </form>
  )
}
