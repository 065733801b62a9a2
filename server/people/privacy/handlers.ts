import type { Handlers } from '../../http/handler.ts'
import type { Runtime } from '../../runtime.ts'
import { erasePerson, formerMembers } from './erase-person.ts'
import { exportMine } from './export-mine.ts'

type PrivacyHandlers = Pick<Handlers, 'exportMine' | 'eraseMine' | 'formerMembers' | 'erasePerson'>

/** Endpoints with which people take their data along, or have it erased. */
export const createPrivacyHandlers = ({
  db,
  clock,
  accessEvents,
}: Pick<Runtime, 'db' | 'clock' | 'accessEvents'>): PrivacyHandlers => ({
  exportMine: async ({ params: { orgId }, access, audit }) => {
    const now = clock.now()
    audit({ personId: access.caller.userId })
    const data = await exportMine(db, orgId, access.caller.userId, now)
    return {
      fileName: `my-practice-${now.toISOString().slice(0, 10)}.json`,
      text: JSON.stringify(data, null, 2),
    }
  },
  eraseMine: async ({ params: { orgId }, body, access, audit }) => {
    const { userId } = access.caller
    audit({ personId: userId })
    await erasePerson(db, accessEvents, { orgId, userId, name: body.name, now: clock.now() })
    return { ok: true }
  },
  formerMembers: async ({ params: { orgId } }) => ({ people: await formerMembers(db, orgId) }),
  erasePerson: async ({ params: { orgId, userId }, body, audit }) => {
    audit({ personId: userId })
    await erasePerson(db, accessEvents, { orgId, userId, name: body.name, now: clock.now() })
    return { ok: true }
  },
})
