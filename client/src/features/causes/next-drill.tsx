import { Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CauseView } from '#contract/cause.ts'
import { drillsQuery } from '../../api/drill-queries.ts'
import { useOrgId, useRoles } from '../../api/membership.ts'
import { useStartDrill } from '../../api/use-start-drill.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { chosenDrill } from './chosen-drill.ts'

type Props = { readonly view: CauseView; readonly result: NonNullable<CauseView['result']> }

/** What to do about it, in minutes: one drill. Where its rep said that it does not fit, the moment itself is drilled. */
export function NextDrill({ view, result }: Props) {
  const orgId = useOrgId()
  const isRep = useRoles().includes('rep')
  const { data } = useQuery({ ...drillsQuery(orgId), enabled: isRep })
  const start = useStartDrill()
  const cause = view.fits === 'no' ? 'not-learned-yet' : result.cause
  const drill = data && chosenDrill(data.drills, cause, view.code)
  if (!drill) return null
  return (
    <Card aria-labelledby="next-drill">
      <Title order={2} id="next-drill" size="h3" mb={4}>
        Next: {drill.title}
      </Title>
      <Text mb="md">
        {drill.trains} {drill.turns} answers, a few minutes.
        {cause === 'missing-information' ? ' Read the fact card of the scenario once before you begin.' : ''}
      </Text>
      {start.isError ? <Failure error={start.error} title="The drill did not start" /> : null}
      <Button loading={start.isPending} onClick={() => start.mutate(drill.id)}>
        Start the drill
      </Button>
    </Card>
  )
}
