import { Switch } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import type { OrganisationView } from '#contract/people.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { organisationQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'

const describe = ({ model, judge, modelAllowed }: OrganisationView) => {
  if (model === null && judge === null)
    return 'No model is configured on this server, so there is nothing to send to. The built-in voice speaks for every buyer, and the built-in scorer reads alone.'
  const sent = [
    model &&
      `what reps and buyers say, and what the buyer is told to be, goes to ${model}, which speaks for the buyer`,
    judge && `a finished conversation goes to ${judge}, which reads it beside the built-in scorer`,
  ]
    .filter((part) => part !== null)
    .join('; ')
  return modelAllowed ? `On: ${sent}.` : `Off: nothing leaves this server. On: ${sent}.`
}

/** Whether conversations may leave the server. Off until an admin decides otherwise. */
export function ModelSwitch() {
  const orgId = useOrgId()
  const query = organisationQuery(orgId)
  const { data } = useSuspenseQuery(query)
  const save = useMutation({
    mutationFn: (modelAllowed: boolean) =>
      call('updateOrganisation', { params: { orgId }, body: { modelAllowed } }),
    onSuccess: (organisation) => queryClient.setQueryData(query.queryKey, organisation),
  })
  const configured = data.model !== null || data.judge !== null
  const shown = save.isPending ? { ...data, modelAllowed: save.variables } : data
  return (
    <Card aria-label="Model" style={{ marginBottom: '1.25rem' }}>
      {save.isError ? <Failure error={save.error} title="The switch was not changed" /> : null}
      <Switch
        label="Send conversations to the model"
        description={describe(shown)}
        checked={shown.modelAllowed && configured}
        disabled={!configured}
        onChange={(event) => save.mutate(event.currentTarget.checked)}
      />
    </Card>
  )
}
