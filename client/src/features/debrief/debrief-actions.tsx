import { Button, Group, List, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import type { DebriefView } from '#contract/debrief.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { debriefQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ExampleConsent } from './example-consent.tsx'

/** Compare, practise again, hand in. Only for the person who practised. */
export function DebriefActions({ view }: { readonly view: DebriefView }) {
  const orgId = useOrgId()
  const [asking, ask] = useDisclosure(false)
  const { roleplay, viewer } = view
  const submit = useMutation({
    mutationFn: () => call('submit', { params: { orgId, roleplayId: roleplay.id } }),
    onSuccess: async () => {
      ask.close()
      await queryClient.invalidateQueries({ queryKey: debriefQuery(orgId, roleplay.id).queryKey })
      await queryClient.invalidateQueries({ queryKey: [orgId, 'roleplays'] })
    },
  })
  if (viewer !== 'owner') return null
  return (
    <Group gap="xs">
      {roleplay.origin ? (
        <LinkButton
          to="/o/$orgId/roleplays/$roleplayId/comparison"
          params={{ orgId, roleplayId: roleplay.id }}
          variant="default"
        >
          Compare with the original
        </LinkButton>
      ) : null}
      <LinkButton
        to="/o/$orgId/scenarios/$scenarioId"
        params={{ orgId, scenarioId: roleplay.scenario.id }}
        variant="default"
      >
        New conversation
      </LinkButton>
      <Button variant="default" onClick={() => window.print()}>
        Print
      </Button>
      {roleplay.purpose === 'drill' ? null : roleplay.submitted ? (
        <ExampleConsent roleplayId={roleplay.id} />
      ) : (
        <Button variant="default" onClick={ask.open}>
          Submit to coach
        </Button>
      )}
      <Modal opened={asking} onClose={ask.close} title="Submit this roleplay to your coach?">
        <Text>Your coach and manager will then know that you submitted. Your coach will see:</Text>
        <List size="sm" mt="xs">
          <List.Item>the whole transcript of this roleplay</List.Item>
          <List.Item>its scorecard, with every quote</List.Item>
          <List.Item>how the buyer took it, turn by turn</List.Item>
        </List>
        <Text mt="sm">
          Nobody sees your other attempts, the retakes of this one, or how often you practised. Submitting
          cannot be taken back.
        </Text>
        {submit.isError ? <Failure error={submit.error} /> : null}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={ask.close}>
            Keep it private
          </Button>
          <Button loading={submit.isPending} onClick={() => submit.mutate()}>
            Submit
          </Button>
        </Group>
      </Modal>
    </Group>
  )
}
