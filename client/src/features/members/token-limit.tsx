import { Button, Group, NumberInput, Text } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganisationView } from '#contract/people.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { organisationQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { TokenNotice } from '../../components/token-notice.tsx'

const number = new Intl.NumberFormat('en')
/** The contract's own bounds. */
const least = 1_000
const most = 1_000_000_000_000

const used = ({ tokens, monthlyTokens }: OrganisationView): string => {
  const total = tokens.voice + tokens.judge + tokens.drafting
  const drafts =
    tokens.drafting > 0 ? `, ${number.format(tokens.drafting)} for drafts of personas and scenarios` : ''
  const parts = `${number.format(total)} used this month: ${number.format(tokens.voice)} for the buyer’s voice, ${number.format(tokens.judge)} for reading scores${drafts}.`
  if (monthlyTokens === null) return `${parts} There is no limit.`
  return `${parts} Months are counted in UTC; a call under way at the limit is still finished.`
}

/** How many tokens a month the models may cost, and how many they have cost. Nothing where none is configured. */
export function TokenLimit() {
  const orgId = useOrgId()
  const query = organisationQuery(orgId)
  const { data } = useSuspenseQuery(query)
  const [typed, setTyped] = useState<number | null>(data.monthlyTokens)
  const save = useMutation({
    mutationFn: (monthlyTokens: number | null) =>
      call('updateOrganisation', { params: { orgId }, body: { monthlyTokens } }),
    onSuccess: (organisation) => {
      queryClient.setQueryData(query.queryKey, organisation)
      setTyped(organisation.monthlyTokens)
    },
  })
  if (data.model === null && data.judge === null) return null
  return (
    <Card aria-label="Tokens a month" style={{ marginBottom: '1.25rem' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(typed)
        }}
      >
        <TokenNotice organisation={data} />
        {save.isError ? <Failure error={save.error} title="The limit was not changed" /> : null}
        <Group align="flex-end" gap="sm">
          <NumberInput
            label="Tokens a month for models"
            description="Leave it empty for no limit."
            placeholder="No limit"
            value={typed ?? ''}
            onChange={(value) => setTyped(typeof value === 'number' ? value : null)}
            min={least}
            max={most}
            step={100_000}
            thousandSeparator=","
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="blur"
            w={260}
          />
          <Button
            type="submit"
            variant="default"
            loading={save.isPending}
            disabled={typed === data.monthlyTokens}
          >
            Save the limit
          </Button>
        </Group>
        <Text size="sm" c="dimmed" mt="xs" role="status">
          {used(data)}
        </Text>
      </form>
    </Card>
  )
}
