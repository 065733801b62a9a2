import { Radio, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { FigureShare } from '#contract/playbook.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { playbooksKey } from '../../api/playbook-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'

const choices = [
  { value: 'none', label: 'Nothing' },
  { value: 'submitted', label: 'Roleplays that I submitted' },
  { value: 'submitted-and-calls', label: 'Roleplays that I submitted and my own calls' },
] as const

/** What of one's own counts in the middle that strong performers are set beside. */
export function ShareCard({ share }: { readonly share: FigureShare }) {
  const orgId = useOrgId()
  const choose = useMutation({
    mutationFn: (wanted: FigureShare) => call('shareFigures', { params: { orgId }, body: { share: wanted } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: playbooksKey(orgId) }),
  })
  return (
    <Card aria-labelledby="share">
      <Title order={2} size="h3" id="share">
        Your figures in the middle
      </Title>
      <Text size="sm" c="dimmed" mb="sm" maw={640}>
        A strong performer is set beside the middle of their colleagues. You decide whether yours count there:
        as figures, together with at least three others, never by name and never in words. You can change it
        at any time, and from then on it holds.
      </Text>
      {choose.isError ? <Failure error={choose.error} title="It was not changed" /> : null}
      <Radio.Group
        aria-label="What counts"
        value={choose.isPending ? choose.variables : share}
        onChange={(value) => {
          const one = choices.find((choice) => choice.value === value)
          if (one) choose.mutate(one.value)
        }}
      >
        <Stack gap="xs">
          {choices.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
    </Card>
  )
}
