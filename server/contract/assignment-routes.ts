import * as z from 'zod'
import {
  addReps,
  assignable,
  assignmentPreview,
  assignmentSummary,
  assignmentView,
  changeAssignment,
  createAssignment,
  excuseReps,
  extendReps,
  myAssignment,
  previewAssignment,
  reassignRep,
  startAssigned,
} from './assignment.ts'
import { orgId, uuid } from './ids.ts'
import { roleplayView } from './roleplay.ts'

const ok = z.object({ ok: z.literal(true) })
const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, assignmentId: uuid })
/** Who asks others to do something; whom each of them reaches is decided by their scope. */
const askers = ['manager', 'admin'] as const

/** What people are asked to do. Part of the table in `http.ts`. */
export const assignmentRoutes = {
  assignable: {
    method: 'GET',
    path: '/api/orgs/:orgId/assignable',
    who: askers,
    params: org,
    response: assignable,
  },
  assignments: {
    method: 'GET',
    path: '/api/orgs/:orgId/assignments',
    who: askers,
    params: org,
    response: z.object({ assignments: z.array(assignmentSummary) }),
  },
  previewAssignment: {
    method: 'POST',
    path: '/api/orgs/:orgId/assignments/preview',
    who: askers,
    params: org,
    body: previewAssignment,
    response: assignmentPreview,
  },
  createAssignment: {
    method: 'POST',
    path: '/api/orgs/:orgId/assignments',
    who: askers,
    params: org,
    body: createAssignment,
    response: assignmentView,
  },
  assignment: {
    method: 'GET',
    path: '/api/orgs/:orgId/assignments/:assignmentId',
    who: askers,
    params: one,
    response: assignmentView,
  },
  undoAssignment: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/assignments/:assignmentId',
    who: askers,
    params: one,
    response: ok,
  },
  changeAssignment: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/assignments/:assignmentId',
    who: askers,
    params: one,
    body: changeAssignment,
    response: assignmentView,
  },
  extendReps: {
    method: 'POST',
    path: '/api/orgs/:orgId/assignments/:assignmentId/extensions',
    who: askers,
    params: one,
    body: extendReps,
    response: assignmentView,
  },
  excuseReps: {
    method: 'POST',
    path: '/api/orgs/:orgId/assignments/:assignmentId/excuses',
    who: askers,
    params: one,
    body: excuseReps,
    response: assignmentView,
  },
  reassignRep: {
    method: 'POST',
    path: '/api/orgs/:orgId/assignments/:assignmentId/reassignments',
    who: askers,
    params: one,
    body: reassignRep,
    response: assignmentView,
  },
  addReps: {
    method: 'POST',
    path: '/api/orgs/:orgId/assignments/:assignmentId/people',
    who: askers,
    params: one,
    body: addReps,
    response: assignmentView,
  },
  withdrawAssignment: {
    method: 'POST',
    path: '/api/orgs/:orgId/assignments/:assignmentId/withdrawal',
    who: askers,
    params: one,
    response: assignmentView,
  },
  myAssignments: {
    method: 'GET',
    path: '/api/orgs/:orgId/my-assignments',
    who: 'rep',
    params: org,
    response: z.object({ assignments: z.array(myAssignment) }),
  },
  startAssigned: {
    method: 'POST',
    path: '/api/orgs/:orgId/assignments/:assignmentId/attempts',
    who: 'rep',
    params: one,
    body: startAssigned,
    response: roleplayView,
  },
} as const
