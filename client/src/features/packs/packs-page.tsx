import { Badge, Button, Group, Stack, Title } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PackCard } from '#contract/pack.ts'
import { call } from '../../api/call.ts'
import { useRoles, useOrgId } from '../../api/membership.ts'
import { packsQuery } from '../../api/pack-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { Page } from '../../components/page.tsx'
import { UndoNotice } from '../../components/undo-notice.tsx'
import { PackRow } from './pack-row.tsx'
import classes from './packs.module.css'

/** Real offers that can take the place of a scenario's invented one. */
export function PacksPage() {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const roles = useRoles()
  const { data } = useSuspenseQuery(packsQuery(orgId))
  const [put, setPut] = useState<PackCard | null>(null)
  const ids = useStableId()
  const make = useMutation({
    mutationFn: (own: boolean) =>
      call('createPack', { params: { orgId }, body: { packId: ids.for({ own }), own } }),
    onSuccess: async ({ id }) => {
      ids.forget()
      await queryClient.invalidateQueries({ queryKey: packsQuery(orgId).queryKey, exact: true })
      await navigate({ to: '/o/$orgId/packs/$packId', params: { orgId, packId: id } })
    },
  })
  const archive = useMutation({
    mutationFn: ({ pack, archived }: { readonly pack: PackCard; readonly archived: boolean }) =>
      call('setPack', { params: { orgId, packId: pack.id }, body: { archived } }),
    onSuccess: async (_, { pack, archived }) => {
      setPut(archived ? pack : null)
      await queryClient.invalidateQueries({ queryKey: packsQuery(orgId).queryKey })
    },
  })
  const forAll = roles.includes('author') || roles.includes('admin')
  const actions = (
    <Group gap="sm">
      {forAll ? (
        <Button loading={make.isPending} onClick={() => make.mutate(false)}>
          New pack for everybody
        </Button>
      ) : null}
      {roles.includes('rep') ? (
        <Button
          variant={forAll ? 'default' : 'filled'}
          loading={make.isPending}
          onClick={() => make.mutate(true)}
        >
          New pack of my own
        </Button>
      ) : null}
    </Group>
  )
  const kept = data.packs.filter(({ archived }) => !archived)
  const away = data.packs.filter(({ archived }) => archived)
  const row = (pack: PackCard) => (
    <PackRow
      key={pack.id}
      pack={pack}
      isRep={roles.includes('rep')}
      busy={archive.isPending}
      onArchive={(archived) => archive.mutate({ pack, archived })}
    />
  )
  return (
    <Page
      title="Offer packs"
      lead="Your real offer in ten answers. It takes the place of the invented one in the scenarios that are ready for it."
      actions={kept.length > 0 ? actions : null}
    >
      <Stack gap="md">
        {make.isError ? <Failure error={make.error} title="No pack was made" /> : null}
        {archive.isError ? <Failure error={archive.error} /> : null}
        {put === null ? null : (
          <UndoNotice
            key={put.id}
            busy={archive.isPending}
            onUndo={() => archive.mutate({ pack: put, archived: false })}
            onGone={() => setPut(null)}
          >
            {`“${put.name}” is archived. What was played with it stays.`}
          </UndoNotice>
        )}
        {kept.length === 0 ? (
          <EmptyState title="Put your own offer into the scenarios" action={actions}>
            Ten plain questions: what it is, what it costs, what it does not do, who has it. Buyers ask about
            it, and a claim that contradicts it is caught. Scenarios keep an offer of their own until then.
          </EmptyState>
        ) : (
          <ul className={classes['rows']}>{kept.map(row)}</ul>
        )}
        {away.length === 0 ? null : (
          <section aria-labelledby="archived">
            <Title order={2} size="h3" id="archived" mb="sm">
              Archived <Badge color="gray">{away.length}</Badge>
            </Title>
            <ul className={classes['rows']}>{away.map(row)}</ul>
          </section>
        )}
      </Stack>
    </Page>
  )
}
