import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import type { Handlers } from '../http/handler.ts'
import { offerFor } from '../packs/offer-for.ts'
import type { Caller } from '../people/authenticate.ts'
import type { Membership } from '../people/authorise.ts'
import { repView, type RepViewDeps } from '../roleplay/rep-view.ts'
import type { Runtime } from '../runtime.ts'
import { addReps } from './add-reps.ts'
import { assignableTo } from './assignable.ts'
import { assignmentsFor, assignmentView } from './assignment-view.ts'
import { addressed, type Asker } from './audience.ts'
import { changeAssignment } from './change.ts'
import { createAssignment } from './create.ts'
import { excuseReps } from './excuse.ts'
import { extendReps } from './extend.ts'
import { myAssignments } from './my-assignments.ts'
import { reassignRep } from './reassign.ts'
import { startAssigned } from './start-assigned.ts'
import { undoAssignment } from './undo.ts'
import { momentOf } from './wall-clock.ts'
import { withdrawAssignment } from './withdraw.ts'

type AssignmentHandlers = Pick<
  Handlers,
  | 'assignable'
  | 'assignments'
  | 'previewAssignment'
  | 'createAssignment'
  | 'assignment'
  | 'undoAssignment'
  | 'changeAssignment'
  | 'extendReps'
  | 'excuseReps'
  | 'reassignRep'
  | 'addReps'
  | 'withdrawAssignment'
  | 'myAssignments'
  | 'startAssigned'
>

type Given = { readonly org: Membership; readonly caller: Caller }
export const askerOf = ({ org, caller }: Given): Asker => ({
  orgId: org.orgId,
  userId: caller.userId,
  roles: org.roles,
})

/** Endpoints about what people are asked to do: managers and admins ask, reps do it. */
export function createAssignmentHandlers(runtime: Runtime, views: RepViewDeps): AssignmentHandlers {
  const { db, clock, libraries } = runtime
  const view = (asker: Asker, assignmentId: string) => assignmentView(db, asker, assignmentId, clock.now())
  return {
    assignable: ({ access }) => assignableTo(db, askerOf(access)),
    assignments: async ({ access }) => ({
      assignments: await assignmentsFor(db, askerOf(access), clock.now()),
    }),
    previewAssignment: async ({ access, body }) => {
      const { people, leftOut } = await addressed(db, askerOf(access), body.targets)
      const { at, clock: shown } = momentOf(body.due, body.zone)
      return {
        people: people.map(({ userId, name }) => ({ userId, name })),
        leftOut,
        dueAt: at.toISOString(),
        clock: shown,
      }
    },
    createAssignment: async ({ access, body, audit }) => {
      const asker = askerOf(access)
      const library = await libraries.of(asker.orgId)
      await createAssignment({ ...runtime, library }, asker, body)
      audit({ subject: { kind: 'assignment', id: body.id }, detail: { targets: body.targets } })
      return view(asker, body.id)
    },
    assignment: ({ access, params }) => view(askerOf(access), params.assignmentId),
    undoAssignment: async ({ access, params }) => {
      await undoAssignment(runtime, askerOf(access), params.assignmentId)
      return { ok: true }
    },
    changeAssignment: async ({ access, params, body, audit }) => {
      const asker = askerOf(access)
      await changeAssignment(runtime, asker, params.assignmentId, body)
      audit({ detail: { fields: Object.keys(body) } })
      return view(asker, params.assignmentId)
    },
    extendReps: async ({ access, params, body, audit }) => {
      const asker = askerOf(access)
      await extendReps(runtime, asker, params.assignmentId, body)
      audit({ detail: body })
      return view(asker, params.assignmentId)
    },
    excuseReps: async ({ access, params, body, audit }) => {
      const asker = askerOf(access)
      await excuseReps(runtime, asker, params.assignmentId, body)
      audit({ detail: body })
      return view(asker, params.assignmentId)
    },
    reassignRep: async ({ access, params, body, audit }) => {
      const asker = askerOf(access)
      await reassignRep(runtime, asker, params.assignmentId, body)
      audit({ detail: body })
      return view(asker, params.assignmentId)
    },
    addReps: async ({ access, params, body, audit }) => {
      const asker = askerOf(access)
      await addReps(runtime, asker, params.assignmentId, body.targets)
      audit({ detail: body })
      return view(asker, params.assignmentId)
    },
    withdrawAssignment: async ({ access, params }) => {
      const asker = askerOf(access)
      await withdrawAssignment(runtime, asker, params.assignmentId)
      return view(asker, params.assignmentId)
    },
    myAssignments: async ({ access: { org, caller } }) => ({
      assignments: await myAssignments(
        db,
        await libraries.of(org.orgId),
        { orgId: org.orgId, userId: caller.userId },
        clock.now(),
      ),
    }),
    startAssigned: async ({ access: { org, caller }, params, body }) => {
      const who = { orgId: org.orgId, userId: caller.userId, name: caller.name }
      const key = await startAssigned(
        {
          ...runtime,
          library: await libraries.of(org.orgId),
          coderVersion,
          offerOf: (packId) => offerFor(runtime, { ...who, roles: org.roles }, packId),
        },
        who,
        { ...params, ...body },
      )
      return repView(views, key)
    },
  }
}
