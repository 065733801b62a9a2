import type { RouteName, Route } from '#contract/http.ts'
import type { CallAccess, Membership, RoleplayAccess } from '../people/authorise.ts'
import type { Caller } from '../people/authenticate.ts'

/** What a handler adds to the entry about itself: ids, codes and names of fields, never words of anybody's. */
export type AuditNote = {
  readonly personId?: string
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Reading that shows other people, though it changes nothing. */
const showPeople: ReadonlySet<RouteName> = new Set([
  'members',
  'team',
  'teams',
  'oneTeam',
  'cohorts',
  'reviewQueue',
  'scoringFailures',
  'heldScorings',
  'auditLog',
  'formerMembers',
  'exportPeople',
  'readinessMap',
  'exportReadinessMap',
  'invites',
  'outbox',
  'letter',
  'scormPackage',
  'assignments',
  'assignment',
  'campaigns',
  'realCalls',
  'realCall',
  'campaign',
  'campaignPeople',
  'nominations',
  'nomination',
  'playbookDraft',
  'multiplier',
])

/** What people do with their own that others have a right to find on record. */
const ownActs: ReadonlySet<RouteName> = new Set([
  'submit',
  'handInCall',
  'takeBackCall',
  'shareMoment',
  'allowExample',
  'revokeMoment',
  'inviteWatcher',
  'answerNomination',
  'handOver',
  'shareFigures',
  'exportMine',
  'eraseMine',
])

/** What one does to a draft of the organisation's at every pause in writing: its publishing is what is recorded. */
const drafting: ReadonlySet<RouteName> = new Set([
  'saveRubricDraft',
  'saveAuthored',
  'checkAuthored',
  'previewPeople',
  'previewAssignment',
  'planCampaign',
  'tryRubric',
  'testAuthored',
  'previewAuthored',
  'answerInterview',
  'draftFromText',
  'draftPlaybook',
  'savePlaybook',
])

export type AuditedAccess = {
  readonly caller: Caller
  readonly org: Membership
  readonly roleplay?: RoleplayAccess | null
  readonly call?: CallAccess | null
}

/**
 * Whether an answered request belongs on the record: whatever is read or done with what is somebody else's or the
 * whole organisation's. One's own practice is nobody's business and is not.
 */
export function isAudited(name: RouteName, { method, who }: Route, access: AuditedAccess | null): boolean {
  if (access === null || !('org' in access)) return false
  if (ownActs.has(name)) return true
  if (who === 'reviewer') return true
  if (who === 'reader') return access.roleplay?.as === 'coach'
  // That somebody watched is put on record once for each invitation, by whichever way they came.
  if (who === 'watcher') return false
  if (who === 'nobody' || who === 'user' || who === 'member' || who === 'owner' || who === 'call-owner')
    return false
  if ([who].flat().includes('rep')) return false
  return method === 'GET' ? showPeople.has(name) : !drafting.has(name)
}
