import type { AuditEntryView } from '#contract/audit.ts'
import { roles, type Role } from '#contract/ids.ts'
import { roleWords } from './words.ts'

/** What was done, by the endpoint's name. One that is missing here is shown by its own name, spelt out. */
const known: Readonly<Record<string, string>> = {
  debrief: 'Opened a submitted roleplay',
  scorecard: 'Opened a scorecard',
  review: 'Opened a submitted roleplay to rate it',
  rate: 'Rated a submitted roleplay',
  withdrawRating: 'Took a rating back',
  submit: 'Submitted a roleplay',
  shareMoment: 'Shared a moment by a link',
  allowExample: 'Decided whether a line of an attempt may be shown',
  revokeMoment: 'Took a shared moment back',
  inviteWatcher: 'Let somebody watch a roleplay',
  endWatch: 'Ended the watching of a roleplay',
  'roleplay/watched': 'Watched a roleplay while it ran',
  reviewQueue: 'Looked at submissions',
  handInCall: 'Handed in a real call',
  takeBackCall: 'Took a real call back',
  moveRealCalls: 'Changed the days of real calls',
  realCalls: 'Looked at real calls to rate',
  realCall: 'Opened a real call to rate it',
  rateRealCall: 'Rated a real call',
  giveRealCall: 'Gave the rating of a real call',
  beginReview: 'Began to review a submitted roleplay',
  revealCard: 'Opened the scorecard of a submitted roleplay',
  giveReview: 'Gave a review',
  sayComment: 'Commented on a submitted roleplay',
  removeComment: 'Removed a comment',
  answerDispute: 'Answered a dispute',
  setReviewPolicy: 'Changed what is to be reviewed',
  team: 'Looked at the team',
  teams: 'Looked at teams',
  oneTeam: 'Looked at who is in a team',
  loadSample: 'Opened the sample data',
  removeSample: 'Removed the sample data',
  cohorts: 'Looked at cohorts',
  members: 'Looked at the members',
  exportPeople: 'Downloaded the list of people',
  readinessMap: 'Looked at how a team stands',
  exportReadinessMap: 'Downloaded how a team stands',
  auditLog: 'Looked at this record',
  invites: 'Looked at invitations',
  outbox: 'Looked at the outbox',
  letter: 'Read a mail in the outbox',
  scoringFailures: 'Looked at failed scorings',
  heldScorings: 'Looked at held scorings',
  updateMember: 'Changed roles',
  removeMember: 'Took somebody out',
  mailPasswordReset: 'Sent a link for a new password',
  createTeam: 'Made a team',
  renameTeam: 'Renamed a team',
  removeTeam: 'Removed a team',
  setTeamPeople: 'Changed who is in a team',
  createCohort: 'Made a cohort',
  changeCohort: 'Changed a cohort',
  removeCohort: 'Removed a cohort',
  setCohortPeople: 'Changed who is in a cohort',
  inviteByMail: 'Invited people',
  inviteByLink: 'Made a link for several people',
  mailInvite: 'Sent an invitation again',
  revokeInvite: 'Took an invitation back',
  importPeople: 'Imported a sheet of people',
  retryMail: 'Had a mail tried again',
  updateOrganisation: 'Changed settings of the organisation',
  retryScoring: 'Had a scoring tried again',
  assignments: 'Looked at assignments',
  assignment: 'Opened an assignment',
  createAssignment: 'Assigned something',
  undoAssignment: 'Took an assignment back',
  changeAssignment: 'Changed an assignment',
  extendReps: 'Gave people more time or attempts',
  excuseReps: 'Excused people from an assignment',
  reassignRep: 'Gave an assignment to somebody else',
  addReps: 'Gave an assignment to more people',
  withdrawAssignment: 'Withdrew an assignment',
  campaigns: 'Looked at campaigns',
  campaign: 'Opened a campaign',
  campaignPeople: 'Looked at the people of a campaign',
  createCampaign: 'Began a campaign',
  endCampaign: 'Ended a campaign',
  nominations: 'Looked at nominations',
  nominate: 'Nominated a rep',
  nomination: 'Opened what a rep handed over for a nomination',
  endNomination: 'Ended a nomination',
  answerNomination: 'Answered a nomination',
  handOver: 'Changed what is handed over for a nomination',
  shareFigures: 'Decided whether their figures count beside others',
  noteAnswer: 'Noted an answer of an interview',
  playbookDraft: 'Opened a playbook to write it',
  createPlaybook: 'Began a playbook',
  publishPlaybook: 'Published a playbook',
  withdrawPlaybook: 'Withdrew a playbook',
  duplicateAuthored: 'Copied a persona or a scenario',
  importCard: 'Read in a persona card',
  publishAuthored: 'Published a persona or a scenario',
  discardAuthored: 'Threw a draft of a persona or a scenario away',
  setAuthoredVersion: 'Chose the version of a persona or a scenario that counts',
  publishRubric: 'Published a rubric',
  discardRubricDraft: 'Threw the draft of a rubric away',
  setRubricVersion: 'Chose the version of a rubric that counts',
  scorerCheck: 'Checked the scorer on a call of their own',
  compareScorerCheck: 'Set their answers beside the scorer’s',
  reportScorerLine: 'Reported a line that the scorer read wrongly',
  multiplier: 'Looked at what a playbook has changed',
  drawHalves: 'Gave a playbook to a random half first',
  releaseLater: 'Gave a playbook to those who waited',
  openLiveDrill: 'Opened a live drill',
  answerFirst: 'Answered a live drill first',
  closeLiveDrill: 'Ended a live drill',
  exportMine: 'Downloaded their own data',
  eraseMine: 'Erased themselves',
  erasePerson: 'Erased somebody',
  formerMembers: 'Looked at who has left',
  'account/two_factor_on': 'Switched a second factor on',
  'account/two_factor_off': 'Switched the second factor off',
  'account/two_factor_taken': 'The second factor was taken off, and every login ended',
  takeSecondFactor: 'Took a second factor off',
  'account/password_changed': 'Changed their password',
  saveSignOn: 'Changed how people sign in',
  removeSignOn: 'Removed the provider that people sign in at',
  addSignOnDomain: 'Added a mail domain',
  checkSignOnDomain: 'Checked a mail domain',
  removeSignOnDomain: 'Removed a mail domain',
  createWebhook: 'Added a connection',
  changeWebhook: 'Changed a connection',
  removeWebhook: 'Removed a connection',
  rotateWebhookSecret: 'Made a new secret for a connection',
  testWebhook: 'Sent a test to a connection',
  replayDelivery: 'Had a message sent to a connection again',
  createApiKey: 'Made an API key',
  revokeApiKey: 'Revoked an API key',
  'api/listPeople': 'A program listed people',
  'api/invitePeople': 'A program invited people',
  'api/listAttempts': 'A program listed submitted attempts',
  scormPackage: 'Downloaded a package for a learning system',
  'api/listAssignments': 'A program listed assignments',
  'api/assign': 'A program assigned work',
  'api/listCampaigns': 'A program listed campaigns',
  'api/attempt': 'A program read a submitted attempt',
  'account/break_glass': 'The break-glass admin signed in by password',
  'member/joined': 'Joined',
  'retention/erased': 'Erased words past their time',
}

/** "publishRubric" and "area/what" as words. */
const spelt = (action: string) => {
  const words = action
    .replaceAll('/', ' ')
    .replaceAll(/([A-Z])/g, ' $1')
    .toLowerCase()
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const actionWords = (action: string): string => known[action] ?? spelt(action)

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const rolesIn = (value: unknown) =>
  Array.isArray(value)
    ? list.format(roles.filter((role: Role) => value.includes(role)).map((role) => roleWords[role]))
    : ''

/** What is known besides, in one line; '' for nothing. */
export function detailWords({ action, detail, subject }: AuditEntryView): string {
  if (action === 'updateMember') return `${rolesIn(detail['from'])} → ${rolesIn(detail['to'])}`
  if (action === 'member/joined') return `As ${rolesIn(detail['roles'])}`
  const counts = detail['counts']
  if (typeof counts === 'object' && counts !== null)
    return Object.entries(counts)
      .map(([name, n]) => `${String(n)} ${name}`)
      .join(', ')
  return subject === null ? '' : `${subject.kind} ${subject.id}`
}
