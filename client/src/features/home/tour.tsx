import { Button, Group, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useOrgId, useRoles } from '../../api/membership.ts'
import { meQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { stepsFor } from './tour-steps.ts'

/** First steps for one's role, one at a time, beside everything else and never in front of it. */
export function Tour() {
  const orgId = useOrgId()
  const steps = stepsFor(useRoles())
  const [at, setAt] = useState(0)
  const hide = useMutation({
    mutationFn: () => call('updateSettings', { body: { tourSeen: true } }),
    onSuccess: (me) => queryClient.setQueryData(meQuery.queryKey, me),
  })
  const step = steps[at]
  if (!step) return null
  return (
    <Card tone="quiet" aria-label="First steps" style={{ marginBlock: 'var(--mantine-spacing-lg)' }}>
      <Text size="xs" c="dimmed">{`First steps, ${at + 1} of ${steps.length}`}</Text>
      <div aria-live="polite">
        <Title order={2} size="h4">
          {step.title}
        </Title>
        <Text size="sm" maw={560}>
          {step.text}
        </Text>
      </div>
      <Group gap="xs" mt="sm">
        {at > 0 ? (
          <Button variant="default" size="xs" onClick={() => setAt(at - 1)}>
            Step back
          </Button>
        ) : null}
        {at < steps.length - 1 ? (
          <Button variant="default" size="xs" onClick={() => setAt(at + 1)}>
            Next step
          </Button>
        ) : null}
        {step.to === null ? null : (
          <LinkButton size="xs" variant="default" to={step.to} params={{ orgId }}>
            {step.link}
          </LinkButton>
        )}
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          loading={hide.isPending}
          onClick={() => hide.mutate()}
        >
          Hide for good
        </Button>
      </Group>
      {hide.isError ? <Failure error={hide.error} /> : null}
    </Card>
  )
}
