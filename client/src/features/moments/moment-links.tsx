import { Button, Group, Modal, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { SharedMoment } from '#contract/moment.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { momentsQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { ago, dateOnly } from '../../components/when.ts'
import classes from './moments.module.css'

type Props = {
  readonly moments: readonly SharedMoment[]
  /** What says which moment it is; left out where all are of one. */
  readonly renderTitle?: (moment: SharedMoment) => ReactNode
}

function untilWords({ expiresAt, expired }: SharedMoment): string {
  if (expiresAt === null) return 'opens until you revoke it'
  return expired ? `ran out on ${dateOnly(expiresAt)}` : `opens until ${dateOnly(expiresAt)}`
}

/** Links that were made, each with the way to take it back. */
export function MomentLinks({ moments, renderTitle }: Props) {
  const orgId = useOrgId()
  const [asked, setAsked] = useState<SharedMoment | null>(null)
  const revoke = useMutation({
    mutationFn: ({ momentId }: SharedMoment) => call('revokeMoment', { params: { orgId, momentId } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: momentsQuery(orgId).queryKey })
      setAsked(null)
    },
  })
  return (
    <>
      <ul className={classes['links']} aria-label="Links">
        {moments.map((moment) => (
          <li key={moment.momentId}>
            <div className={classes['about']}>
              {renderTitle?.(moment)}
              <Text size="sm" c="dimmed">
                Made {ago(moment.createdAt)}, {moment.named ? 'with your name' : 'without a name'},{' '}
                {untilWords(moment)}.
              </Text>
            </div>
            <Button
              variant="default"
              size="compact-sm"
              mih={28}
              aria-label={`${moment.expired ? 'Remove' : 'Revoke'}: ${moment.words}`}
              onClick={() => (moment.expired ? revoke.mutate(moment) : setAsked(moment))}
            >
              {moment.expired ? 'Remove' : 'Revoke'}
            </Button>
          </li>
        ))}
      </ul>
      {revoke.isError ? <Failure error={revoke.error} title="The link still opens" /> : null}
      <Modal opened={asked !== null} onClose={() => setAsked(null)} title="Revoke this link?">
        <Text>It stops opening at once, for everybody who has it. You can make another at any time.</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setAsked(null)}>
            Keep it
          </Button>
          <Button loading={revoke.isPending} onClick={() => (asked ? revoke.mutate(asked) : null)}>
            Revoke
          </Button>
        </Group>
      </Modal>
    </>
  )
}
