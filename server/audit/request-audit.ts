import type { Route, RouteName } from '#contract/http.ts'
import type { Db } from '../db/db.ts'
import { LruCache } from '../lru-cache.ts'
import { isAudited, type AuditedAccess, type AuditNote } from './audited.ts'
import { recordAudit } from './record.ts'

/** A page that is looked at refreshes itself: the same reading again within this time is the same reading. */
const sameReadingMs = 15 * 60_000

type Answered = {
  readonly name: RouteName
  readonly route: Route
  readonly access: AuditedAccess | null
  readonly params: Readonly<Record<string, string>>
  readonly body: unknown
  readonly notes: readonly AuditNote[]
}

export type RequestAudit = (answered: Answered) => Promise<void>

/**
 * Puts requests on the record that belong there. It is waited for before the answer leaves, so that nobody sees what
 * could not be recorded; a change whose recording fails is reported as failed and stays.
 */
export function createRequestAudit(db: Db, now: () => number = Date.now): RequestAudit {
  const readings = new LruCache<number>(5_000)
  return async ({ name, route, access, params, body, notes }) => {
    if (!isAudited(name, route, access) || access === null) return
    const { caller, org, roleplay } = access
    const { orgId: _, ...ids } = params
    const given = notes.reduce<AuditNote>((all, note) => ({ ...all, ...note }), {})
    const subject = given.subject ?? subjectOf(ids)
    const personId = given.personId ?? roleplay?.ownerId
    if (route.method === 'GET') {
      const key = [org.orgId, caller.userId, name, subject?.id].join(' ')
      const last = readings.get(key)
      if (last !== undefined && now() - last < sameReadingMs) return
      readings.set(key, now())
    }
    await recordAudit(db, {
      orgId: org.orgId,
      actorId: caller.userId,
      action: name,
      ...(personId === undefined ? {} : { personId }),
      ...(subject === undefined ? {} : { subject }),
      detail: { ...fieldsOf(body), ...given.detail },
    })
  }
}

/** The innermost thing that the address names: `teamId` is a team. */
function subjectOf(ids: Readonly<Record<string, string>>): AuditNote['subject'] {
  const last = Object.entries(ids).findLast(([name]) => name.endsWith('Id') || name === 'id')
  return last && { kind: last[0].replace(/Id$/, ''), id: last[1] }
}

/** Which fields were sent, not what they held. */
function fieldsOf(body: unknown): { readonly fields?: readonly string[] } {
  const names = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : []
  return names.length === 0 ? {} : { fields: names }
}
