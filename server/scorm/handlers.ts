import { assignmentView } from '../assignments/assignment-view.ts'
import { askerOf } from '../assignments/handlers.ts'
import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { linkLaunch } from './launch.ts'
import { scormPackage } from './package.ts'

type ScormHandlers = Pick<Handlers, 'scormPackage' | 'linkLaunch'>

/** Endpoints about packages for learning systems. */
export function createScormHandlers({
  db,
  clock,
  mail: { baseUrl },
}: Pick<Runtime, 'db' | 'clock' | 'mail'>): ScormHandlers {
  return {
    scormPackage: async ({ params: { orgId, assignmentId }, access }) => {
      // Refuses who may not see it.
      const { title } = await assignmentView(db, askerOf(access), assignmentId, clock.now())
      const bytes = scormPackage({ orgId, assignmentId, title, baseUrl })
      return {
        fileName: `conviction-${assignmentId.slice(0, 8)}-scorm.zip`,
        base64: Buffer.from(bytes).toString('base64'),
      }
    },
    linkLaunch: async ({ params: { orgId, assignmentId }, body, access }) => ({
      title: await linkLaunch(db, { orgId, assignmentId, repId: access.caller.userId, code: body.code }),
    }),
  }
}
