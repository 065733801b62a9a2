import type { Handlers } from '../../http/handler.ts'
import type { Runtime } from '../../runtime.ts'
import { importPeople } from './apply.ts'
import { exportPeople, sampleSheet } from './export-people.ts'
import { readPeopleFile } from './people-file.ts'
import { planImport } from './plan.ts'
import { presentIn } from './present.ts'

type ImportHandlers = Pick<Handlers, 'previewPeople' | 'importPeople' | 'exportPeople' | 'peopleSample'>

/** Endpoints that take people in from a sheet, and give them out as one. */
export const createImportHandlers = ({
  db,
  jobs,
  clock,
  accessEvents,
}: Pick<Runtime, 'db' | 'jobs' | 'clock' | 'accessEvents'>): ImportHandlers => ({
  previewPeople: async ({ params: { orgId }, body }) => {
    const file = readPeopleFile(body.file)
    return planImport(file, await presentIn(db, orgId, clock.now())).preview
  },
  importPeople: async ({ params: { orgId }, body, access, audit }) => {
    const by = { orgId, byUserId: access.caller.userId, now: clock.now() }
    const { roleChanges, ...imported } = await importPeople(db, jobs, { ...by, ...body })
    for (const userId of roleChanges)
      accessEvents.accessChanged({ userId, sessionId: null, reason: 'role-changed' })
    audit({ detail: { counts: imported.counts, roleChanges } })
    return imported
  },
  exportPeople: async ({ params: { orgId } }) => ({
    fileName: `people-${clock.now().toISOString().slice(0, 10)}.csv`,
    text: await exportPeople(db, orgId, clock.now()),
  }),
  peopleSample: async () => ({ fileName: 'people-sample.csv', text: sampleSheet }),
})
