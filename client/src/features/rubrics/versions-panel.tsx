import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RubricView } from '#contract/rubric.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { rubricQuery, rubricsQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { VersionsCard } from '../../components/writing/versions-card.tsx'
import { ChangesPanel } from './changes-panel.tsx'

/** Every version of a rubric, each of which can be compared with what is live. */
export function VersionsPanel({ view }: { readonly view: RubricView }) {
  const orgId = useOrgId()
  const [compared, setCompared] = useState<string | null>(null)
  const live = view.versions.find(({ state }) => state === 'live')
  return (
    <>
      <VersionsCard
        versions={view.versions}
        nameOf={({ version }) => version}
        remarkOf={({ tried }) => (tried === false ? 'Published untried' : null)}
        // What scenarios use has to be live in some version.
        mayChange={({ state }) => state === 'archived' || view.scenarios.length === 0}
        renderMore={({ hash }) =>
          live && hash !== live.hash ? (
            <Button size="xs" variant="subtle" onClick={() => setCompared(compared === hash ? null : hash)}>
              {compared === hash ? 'Hide differences' : 'Compare with live'}
            </Button>
          ) : null
        }
        onChange={async ({ hash, state }) => {
          const params = { orgId, rubricId: view.id, hash }
          const next = await call('setRubricVersion', { params, body: { state } })
          queryClient.setQueryData(rubricQuery(orgId, view.id).queryKey, next)
          await queryClient.invalidateQueries({ queryKey: rubricsQuery(orgId).queryKey, exact: true })
        }}
      />
      {compared !== null && live ? (
        <ChangesPanel
          rubricId={view.id}
          from={compared}
          to={live.hash}
          content={live.hash}
          title="Differences from what is live"
        />
      ) : null}
    </>
  )
}
