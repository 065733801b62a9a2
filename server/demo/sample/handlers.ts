import type { Handlers } from '../../http/handler.ts'
import type { Runtime } from '../../runtime.ts'
import { hashPassword } from '../../people/create-person.ts'
import { newPassword } from '../../people/demo.ts'
import { loadSample } from './load.ts'
import { removeSample } from './remove.ts'
import { sampleView } from './view.ts'

type SampleHandlers = Pick<Handlers, 'sample' | 'loadSample' | 'removeSample'>

/** Endpoints about sample data: what there is, making it, removing it. */
export const createSampleHandlers = ({
  db,
  auth,
  jobs,
  accessEvents,
}: Pick<Runtime, 'db' | 'auth' | 'jobs' | 'accessEvents'>): SampleHandlers => ({
  sample: ({ access: { org, caller } }) => sampleView(db, org.orgId, caller.userId),
  loadSample: async ({ access: { org, caller } }) => ({
    orgId: await loadSample(
      { db, jobs, passwordHash: await hashPassword(auth, newPassword()) },
      { ...org, userId: caller.userId },
    ),
  }),
  removeSample: async ({ access: { org } }) => {
    await removeSample(db, accessEvents, org.orgId)
    return { ok: true }
  },
})
