import { randomUUID } from 'node:crypto'
import type { ErrorCode } from '#contract/error-codes.ts'
import type { RouteName, Who } from '#contract/http.ts'
import { usualRealCallWindows } from '#contract/real-call.ts'
import type { signInEndpoints } from '#contract/sign-in.ts'
import type { CommandName } from '#contract/socket.ts'
import { aCall } from '#tests/support/calls.ts'
import type { Loose } from '#tests/support/http-client.ts'
import { password } from '#tests/support/people.ts'
import { wroteBefore, type World } from './world.ts'

/** One endpoint: who may, said here once more so that a change of the contract is a change here too, and what is asked. */
type Row<Name> = {
  readonly name: Name
  readonly who: Who
  readonly ask: (world: World) => Loose
  /** What those who may get; 200 where nothing stands. */
  readonly granted?: ErrorCode
  readonly submitted?: true
}

const inOrg = ({ org: { orgId } }: World) => ({ params: { orgId } })
const of =
  (which: 'live' | 'ended' | 'submitted' | 'retake' | 'watchable' | 'watched') => (world: World) => ({
    params: { orgId: world.org.orgId, roleplayId: world[which] },
  })
const andNamed = ({ params }: ReturnType<ReturnType<typeof of>>, named: Record<string, string>) => ({
  params: { ...params, ...named },
})
const shared = () => ({ momentId: randomUUID(), named: false, days: 7 })
const ofReadiness =
  (body?: unknown) =>
  ({ org: { orgId } }: World): Loose => ({
    params: { orgId, readinessId: randomUUID() },
    ...(body === undefined ? {} : { body }),
  })
const ofDrillSession =
  (body?: unknown) =>
  ({ org: { orgId } }: World): Loose => ({
    params: { orgId, sessionId: randomUUID() },
    ...(body === undefined ? {} : { body }),
  })
const level = () => ({ id: randomUUID(), dimension: 'courage', criterion: null, level: 3, quotes: [] })
const rating = (which: 'ended' | 'submitted') => (world: World) => ({
  params: { orgId: world.org.orgId, roleplayId: world[which], ratingId: randomUUID() },
})
const verdictOf = { verdict: 'close', why: 'The price came too early.', next: { kind: 'done' } }
/** Two turns of a rep: fewer than are asked about. */
const draft = { file: aCall.file, sides: aCall.sides, redact: null }
/** To a turn that is not there: the owner and the coach are told so alike. */
const comment = (which: 'ended' | 'submitted') => (world: World) => ({
  ...of(which)(world),
  body: { id: randomUUID(), turn: 400, text: 'Here.' },
})
const answer = (which: 'ended' | 'submitted') => (world: World) => ({
  ...andNamed(of(which)(world), { code: 'C1' }),
  body: { upheld: false, text: 'The question stayed open.' },
})
const authors = ['author', 'admin'] as const
const noHash = '0'.repeat(64)
const ofRubric =
  (more: Loose = {}, hash?: string) =>
  ({ org: { orgId } }: World): Loose => ({
    params: { orgId, rubricId: 'conviction-core', ...(hash === undefined ? {} : { hash }) },
    ...more,
  })
const authoring =
  (more: Loose = {}, named: Record<string, string> = {}) =>
  ({ org: { orgId } }: World): Loose => ({
    params: { orgId, kind: 'scenario', id: 'nobody-wrote-this', ...named },
    ...more,
  })
const packers = ['rep', 'author', 'admin'] as const
const ofPack =
  (more: Loose = {}, params: Readonly<Record<string, string>> = {}) =>
  ({ org: { orgId } }: World): Loose => ({ params: { orgId, packId: randomUUID(), ...params }, ...more })
const ofCall = ({ org: { orgId }, call }: World) => ({ params: { orgId, callId: call } })
const ofRealCall =
  (body?: unknown) =>
  ({ org: { orgId } }: World): Loose => ({
    params: { orgId, realCallId: randomUUID() },
    ...(body === undefined ? {} : { body }),
  })
const leaders = ['coach', 'manager', 'admin'] as const
const ofGroup =
  (body?: unknown) =>
  ({ org: { orgId } }: World): Loose => ({
    params: { orgId, teamId: randomUUID(), cohortId: randomUUID() },
    ...(body === undefined ? {} : { body }),
  })
const askers = ['manager', 'admin'] as const
const ofAssignment =
  (body?: unknown) =>
  ({ org: { orgId } }: World): Loose => ({
    params: { orgId, assignmentId: randomUUID() },
    ...(body === undefined ? {} : { body }),
  })
const due = { due: '2031-06-02T17:00', zone: 'Europe/Berlin' }
const asked = ({ org: { people } }: World) => [{ kind: 'person', id: people.rep.userId }]
const ofCampaign = ({ org: { orgId } }: World) => ({ params: { orgId, campaignId: randomUUID() } })
const event = { eventOn: '2031-06-02', zone: 'Europe/Berlin' }
const planned = { headcount: 20, coaches: 2, hoursPerWeek: 3, minutesPerReview: 12 }
const parts = [
  {
    kind: 'practice',
    title: 'Practise',
    opensDay: -20,
    dueDay: -5,
    requires: null,
    work: [{ scenarioId: 'cfo-burned-budget', kind: 'practice', passRule: null }],
  },
]
const into = { roles: ['rep'], teamId: null, cohortId: null, days: 7 }
const ofInvite = ({ org: { orgId } }: World) => ({ params: { orgId, inviteId: randomUUID() } })
const ofMail = ({ org: { orgId } }: World) => ({ params: { orgId, mailId: randomUUID() } })
const ofToken = (body?: unknown) => () => ({
  params: { token: 'x'.repeat(54) },
  ...(body === undefined ? {} : { body }),
})
const sheet = (more: Readonly<Record<string, unknown>>) => (world: World) => ({
  ...inOrg(world),
  body: { file: Buffer.from('email\nsheet@elsewhere.example\n').toString('base64'), ...more },
})
const ofDomain = ({ org: { orgId } }: World) => ({ params: { orgId, domain: 'elsewhere.example' } })
const ofWebhook =
  (more: Loose = {}) =>
  ({ org: { orgId } }: World): Loose => ({
    params: { orgId, webhookId: randomUUID(), deliveryId: randomUUID() },
    ...more,
  })
const nominators = ['manager', 'author', 'admin'] as const
const ofNomination =
  (body?: unknown) =>
  ({ org: { orgId } }: World): Loose => ({
    params: { orgId, nominationId: randomUUID() },
    ...(body === undefined ? {} : { body }),
  })
const anAnswer = () => ({
  source: { kind: 'call', id: randomUUID() },
  turn: 2,
  question: 'noticed',
  text: 'They stopped writing.',
  version: 0,
})
const aPlaybook = {
  title: 'When they come to the price',
  principles: [],
  notice: [],
  dos: [{ text: 'Say why in one sentence.', ground: null, moments: [] }],
  donts: [],
  said: [],
  practise: [],
  emphasis: [],
}
const ofPlaybook =
  (body?: unknown) =>
  ({ org: { orgId } }: World): Loose => ({
    params: { orgId, playbookId: randomUUID() },
    ...(body === undefined ? {} : { body }),
  })
const ofLiveDrill =
  (body?: unknown) =>
  ({ org: { orgId } }: World): Loose => ({
    params: { orgId, liveDrillId: randomUUID() },
    ...(body === undefined ? {} : { body }),
  })
const byLiveCode = (body?: unknown) => (): Loose => ({
  params: { liveCode: 'ABCDEF' },
  ...(body === undefined ? {} : { body }),
})
const cohortDates = { startsOn: null, endsOn: null }
const someone = { organisation: 'Acme', name: 'Someone', email: 'someone@tests.example', password }

export const routeRows: readonly Row<RouteName>[] = [
  { name: 'install', who: 'nobody', ask: () => ({}) },
  {
    name: 'setup',
    who: 'nobody',
    ask: () => ({ body: { token: 'not the token that was printed', ...someone } }),
    granted: 'setup/closed',
  },
  { name: 'me', who: 'user', ask: () => ({}) },
  { name: 'updateSettings', who: 'user', ask: () => ({ body: { shortcuts: true } }) },
  { name: 'scenarios', who: 'member', ask: inOrg },
  {
    name: 'briefing',
    who: 'member',
    ask: ({ org: { orgId } }) => ({ params: { orgId, scenarioId: 'cfo-burned-budget' } }),
  },
  { name: 'quickLines', who: 'member', ask: inOrg },
  {
    name: 'startRoleplay',
    who: 'rep',
    ask: (world) => ({
      ...inOrg(world),
      body: { roleplayId: randomUUID(), scenarioId: 'cfo-burned-budget' },
    }),
  },
  { name: 'myRoleplays', who: 'rep', ask: inOrg },
  { name: 'roleplay', who: 'owner', ask: of('live') },
  { name: 'roleplay', who: 'owner', ask: of('submitted'), submitted: true },
  { name: 'endRoleplay', who: 'owner', ask: of('ended') },
  { name: 'firstWord', who: 'owner', ask: of('ended') },
  { name: 'firstWord', who: 'owner', ask: of('submitted'), submitted: true },
  { name: 'debrief', who: 'reader', ask: of('ended') },
  { name: 'debrief', who: 'reader', ask: of('submitted'), submitted: true },
  { name: 'debrief', who: 'reader', ask: of('live'), granted: 'roleplay/not_ended' },
  { name: 'rescore', who: 'owner', ask: of('ended') },
  { name: 'rescore', who: 'owner', ask: of('submitted'), submitted: true },
  {
    name: 'scorecard',
    who: 'reader',
    ask: (world) => andNamed(of('ended')(world), { cardId: randomUUID() }),
    granted: 'scorecard/not_found',
  },
  {
    name: 'scorecard',
    who: 'reader',
    ask: (world) => andNamed(of('submitted')(world), { cardId: randomUUID() }),
    granted: 'scorecard/not_found',
    submitted: true,
  },
  {
    name: 'rejectBehaviour',
    who: 'owner',
    ask: (world) => ({ ...of('submitted')(world), body: { turn: 400, code: 'dodge' } }),
    granted: 'behaviour/not_found',
    submitted: true,
  },
  {
    name: 'rejectBehaviour',
    who: 'owner',
    ask: (world) => ({ ...of('live')(world), body: { turn: 1, code: 'dodge' } }),
    granted: 'roleplay/not_ended',
  },
  {
    name: 'restoreBehaviour',
    who: 'owner',
    ask: (world) => andNamed(of('submitted')(world), { turn: '2', code: 'dodge' }),
    submitted: true,
  },
  {
    name: 'dispute',
    who: 'owner',
    ask: (world) => ({
      ...of('submitted')(world),
      body: { card: randomUUID(), code: 'C1', reason: 'I did answer, two turns before.' },
    }),
    granted: 'scorecard/not_found',
    submitted: true,
  },
  {
    name: 'withdrawDispute',
    who: 'owner',
    ask: (world) => andNamed(of('submitted')(world), { code: 'C1' }),
    submitted: true,
  },
  { name: 'rejectionRates', who: 'member', ask: inOrg },
  {
    name: 'retake',
    who: 'owner',
    ask: (world) => ({ ...of('ended')(world), body: { roleplayId: randomUUID(), fromTurnId: world.turnId } }),
  },
  { name: 'comparison', who: 'owner', ask: of('retake') },
  // The retake was ended before anything was said in it.
  { name: 'moment', who: 'owner', ask: of('retake'), granted: 'moment/no_reply' },
  { name: 'moment', who: 'owner', ask: of('submitted'), granted: 'moment/no_retake', submitted: true },
  {
    name: 'shareMoment',
    who: 'owner',
    ask: (world) => ({ ...of('retake')(world), body: shared() }),
    granted: 'moment/no_reply',
  },
  {
    name: 'shareMoment',
    who: 'owner',
    ask: (world) => ({ ...of('submitted')(world), body: shared() }),
    granted: 'moment/no_retake',
    submitted: true,
  },
  { name: 'sharedMoments', who: 'member', ask: inOrg },
  {
    name: 'revokeMoment',
    who: 'member',
    ask: ({ org: { orgId } }) => ({ params: { orgId, momentId: randomUUID() } }),
  },
  {
    name: 'sharedMoment',
    who: 'nobody',
    ask: () => ({ params: { token: 'x'.repeat(43) } }),
    granted: 'moment/not_found',
  },
  { name: 'readinessList', who: 'member', ask: inOrg },
  { name: 'readiness', who: 'owner', ask: of('ended') },
  { name: 'readiness', who: 'owner', ask: of('submitted'), submitted: true },
  {
    name: 'saveReadiness',
    who: 'member',
    ask: ofReadiness({ ...wroteBefore, why: 'Of whoever asks', roleplayId: null }),
  },
  {
    name: 'answerReadiness',
    who: 'member',
    ask: ofReadiness({ sureAfter: 6, held: 'yes', happened: '', made: null }),
    granted: 'readiness/not_found',
  },
  {
    name: 'rehearseCall',
    who: 'member',
    ask: ofReadiness({ roleplayId: randomUUID(), scenarioId: 'cfo-burned-budget', quickLineId: 'none' }),
    granted: 'readiness/not_found',
  },
  { name: 'removeReadiness', who: 'member', ask: ofReadiness() },
  { name: 'cause', who: 'owner', ask: of('ended') },
  { name: 'cause', who: 'owner', ask: of('submitted'), submitted: true },
  { name: 'beginCause', who: 'owner', ask: of('live'), granted: 'roleplay/not_ended' },
  {
    name: 'sayRetake',
    who: 'owner',
    ask: (world) => ({ ...of('ended')(world), body: { n: 1, text: 'It stays there.' } }),
    granted: 'cause/not_found',
  },
  { name: 'stopCause', who: 'owner', ask: of('ended'), granted: 'cause/not_found' },
  {
    name: 'answerCause',
    who: 'owner',
    ask: (world) => ({ ...of('ended')(world), body: { ifI: '', follows: '', fits: null } }),
    granted: 'cause/not_found',
  },
  { name: 'eraseCause', who: 'owner', ask: of('ended') },
  { name: 'eraseCause', who: 'owner', ask: of('submitted'), submitted: true },
  { name: 'drills', who: 'rep', ask: inOrg },
  { name: 'ladder', who: 'rep', ask: inOrg },
  { name: 'composure', who: 'rep', ask: inOrg },
  {
    name: 'startDrill',
    who: 'rep',
    ask: ({ org: { orgId } }) => ({
      params: { orgId, drillId: 'hold-a-price' },
      body: { sessionId: randomUUID() },
    }),
  },
  { name: 'drillSession', who: 'rep', ask: ofDrillSession(), granted: 'drill/not_found' },
  {
    name: 'sayInDrill',
    who: 'rep',
    ask: ofDrillSession({ n: 1, text: 'It stays there.' }),
    granted: 'drill/not_found',
  },
  {
    name: 'eraseDrill',
    who: 'rep',
    ask: ({ org: { orgId } }) => ({ params: { orgId, drillId: 'say-the-limit' } }),
  },
  { name: 'packs', who: packers, ask: inOrg },
  {
    name: 'createPack',
    who: packers,
    ask: (world) => ({ ...inOrg(world), body: { packId: randomUUID(), own: true } }),
  },
  { name: 'pack', who: packers, ask: ofPack(), granted: 'pack/not_found' },
  {
    name: 'savePack',
    who: packers,
    ask: ofPack({ body: { answers: {}, revision: 0 } }),
    granted: 'pack/not_found',
  },
  {
    name: 'publishPack',
    who: packers,
    ask: ofPack({ body: { hash: noHash, revision: 0 } }),
    granted: 'pack/not_found',
  },
  {
    name: 'setPackVersion',
    who: packers,
    ask: ofPack({ body: { state: 'live' } }, { hash: noHash }),
    granted: 'pack/not_found',
  },
  { name: 'setPack', who: packers, ask: ofPack({ body: { archived: true } }), granted: 'pack/not_found' },
  {
    name: 'packBriefing',
    who: 'rep',
    ask: ofPack({}, { scenarioId: 'cfo-burned-budget' }),
    granted: 'pack/not_found',
  },
  { name: 'seenThings', who: 'rep', ask: ofPack(), granted: 'pack/not_found' },
  { name: 'saveSeenThings', who: 'rep', ask: ofPack({ body: { things: [] } }), granted: 'pack/not_found' },
  { name: 'submit', who: 'owner', ask: of('submitted'), submitted: true },
  { name: 'submit', who: 'owner', ask: of('live'), granted: 'roleplay/not_ended' },
  { name: 'example', who: 'owner', ask: of('submitted'), submitted: true },
  {
    name: 'allowExample',
    who: 'owner',
    ask: (world) => ({ ...of('submitted')(world), body: { allowed: true } }),
    submitted: true,
  },
  {
    name: 'allowExample',
    who: 'owner',
    ask: (world) => ({ ...of('ended')(world), body: { allowed: true } }),
    granted: 'roleplay/not_submitted',
  },
  { name: 'readinessMap', who: ['coach', 'manager', 'admin'], ask: inOrg },
  {
    name: 'readinessMap',
    who: ['coach', 'manager', 'admin'],
    ask: (world) => ({ ...inOrg(world), query: { team: randomUUID() } }),
    granted: 'group/not_found',
  },
  { name: 'exportReadinessMap', who: ['coach', 'manager', 'admin'], ask: inOrg },
  { name: 'calls', who: 'rep', ask: inOrg },
  {
    name: 'previewCall',
    who: ['rep', 'coach'],
    ask: (world) => ({ ...inOrg(world), body: { file: aCall.file, redact: {} } }),
  },
  {
    name: 'importCall',
    who: 'rep',
    ask: (world) => ({ ...inOrg(world), body: { callId: randomUUID(), ...aCall } }),
  },
  { name: 'call', who: 'call-owner', ask: ofCall },
  {
    name: 'handInCall',
    who: 'call-owner',
    ask: (world) => ({ ...ofCall(world), body: { campaignId: randomUUID(), part: 'day-0' } }),
    granted: 'real-call/not_asked',
  },
  {
    name: 'takeBackCall',
    who: 'call-owner',
    ask: (world) => ({ params: { ...ofCall(world).params, campaignId: randomUUID() } }),
  },
  { name: 'rescoreCall', who: 'call-owner', ask: ofCall },
  {
    name: 'rejectCallBehaviour',
    who: 'call-owner',
    ask: (world) => ({ ...ofCall(world), body: { turn: 400, code: 'dodge' } }),
    granted: 'behaviour/not_found',
  },
  {
    name: 'restoreCallBehaviour',
    who: 'call-owner',
    ask: ({ org: { orgId }, call }) => ({ params: { orgId, callId: call, turn: '2', code: 'dodge' } }),
  },
  // The last that asks for it: afterwards it is gone.
  { name: 'removeCall', who: 'call-owner', ask: ofCall },
  { name: 'reviewQueue', who: 'coach', ask: inOrg },
  { name: 'reviewPolicy', who: ['coach', 'manager', 'admin'], ask: inOrg },
  {
    name: 'setReviewPolicy',
    who: 'admin',
    ask: (world) => ({ ...inOrg(world), body: { threshold: 50, randomShare: 15, secondShare: 10 } }),
  },
  {
    name: 'scorerCheck',
    who: 'coach',
    ask: (world) => ({ ...inOrg(world), body: draft }),
    granted: 'call/too_short',
  },
  {
    name: 'compareScorerCheck',
    who: 'coach',
    ask: (world) => ({
      ...inOrg(world),
      body: { checkId: randomUUID(), draft, answers: [true, true, true, true, true] },
    }),
    granted: 'call/too_short',
  },
  {
    name: 'reportScorerLine',
    who: 'coach',
    ask: (world) => ({ ...inOrg(world), body: { checkId: randomUUID(), position: 0, wrong: true } }),
    granted: 'check/not_found',
  },
  { name: 'beginReview', who: 'reviewer', ask: of('ended') },
  { name: 'beginReview', who: 'reviewer', ask: of('submitted'), submitted: true },
  { name: 'revealCard', who: 'reviewer', ask: of('ended') },
  { name: 'revealCard', who: 'reviewer', ask: of('submitted'), submitted: true },
  { name: 'giveReview', who: 'reviewer', ask: (world) => ({ ...of('ended')(world), body: verdictOf }) },
  {
    name: 'giveReview',
    who: 'reviewer',
    ask: (world) => ({ ...of('submitted')(world), body: verdictOf }),
    granted: 'review/not_rated',
    submitted: true,
  },
  { name: 'sayComment', who: 'reader', ask: comment('ended'), granted: 'request/invalid' },
  {
    name: 'sayComment',
    who: 'reader',
    ask: comment('submitted'),
    granted: 'request/invalid',
    submitted: true,
  },
  {
    name: 'removeComment',
    who: 'reader',
    ask: (world) => andNamed(of('submitted')(world), { commentId: randomUUID() }),
    granted: 'comment/not_found',
    submitted: true,
  },
  { name: 'answerDispute', who: 'reviewer', ask: answer('ended') },
  {
    name: 'answerDispute',
    who: 'reviewer',
    ask: answer('submitted'),
    granted: 'dispute/not_found',
    submitted: true,
  },
  { name: 'review', who: 'reviewer', ask: of('ended') },
  { name: 'review', who: 'reviewer', ask: of('submitted'), submitted: true },
  { name: 'rate', who: 'reviewer', ask: (world) => ({ ...of('ended')(world), body: level() }) },
  {
    name: 'rate',
    who: 'reviewer',
    ask: (world) => ({ ...of('submitted')(world), body: level() }),
    submitted: true,
  },
  { name: 'withdrawRating', who: 'reviewer', ask: rating('ended') },
  {
    name: 'withdrawRating',
    who: 'reviewer',
    ask: rating('submitted'),
    granted: 'rating/not_found',
    submitted: true,
  },
  { name: 'agreement', who: ['coach', 'author', 'admin'], ask: inOrg },
  { name: 'scorerCard', who: 'member', ask: inOrg },
  { name: 'behaviourCards', who: 'member', ask: inOrg },
  { name: 'team', who: 'manager', ask: inOrg },
  { name: 'organisation', who: 'admin', ask: inOrg },
  {
    name: 'updateOrganisation',
    who: 'admin',
    ask: (world) => ({ ...inOrg(world), body: { modelAllowed: false } }),
  },
  { name: 'rubrics', who: authors, ask: inOrg },
  { name: 'rubric', who: authors, ask: ofRubric() },
  {
    name: 'saveRubricDraft',
    who: authors,
    ask: ofRubric({ body: { source: 'title: unfinished', revision: 99 } }),
    granted: 'rubric/draft_changed',
  },
  { name: 'discardRubricDraft', who: authors, ask: ofRubric() },
  {
    name: 'rubricDiff',
    who: authors,
    ask: ofRubric({ query: { from: noHash, to: 'draft' } }),
    granted: 'rubric/not_found',
  },
  {
    name: 'tryRubric',
    who: authors,
    ask: ofRubric({ body: { hash: noHash } }),
    granted: 'rubric/not_found',
  },
  { name: 'rubricTrial', who: authors, ask: ofRubric({}, noHash) },
  {
    name: 'publishRubric',
    who: authors,
    ask: ofRubric({ body: { hash: noHash, revision: 1, note: 'Why not' } }),
    granted: 'rubric/draft_changed',
  },
  {
    name: 'setRubricVersion',
    who: authors,
    ask: ofRubric({ body: { state: 'live' } }, noHash),
    granted: 'rubric/not_found',
  },
  { name: 'authoredList', who: authors, ask: inOrg },
  {
    name: 'checkAuthored',
    who: authors,
    ask: (world) => ({
      ...inOrg(world),
      body: { kind: 'scenario', id: 'unfinished', source: 'title: unfinished' },
    }),
  },
  { name: 'authored', who: authors, ask: authoring({}, { id: 'cfo-burned-budget' }) },
  { name: 'authored', who: authors, ask: authoring(), granted: 'authoring/not_found' },
  {
    name: 'saveAuthored',
    who: authors,
    ask: authoring({ body: { source: 'title: unfinished', revision: 99 } }),
    granted: 'authoring/draft_changed',
  },
  {
    name: 'saveAuthored',
    who: authors,
    ask: authoring({ body: { source: 'title: mine', revision: 0 } }, { id: 'cfo-burned-budget' }),
    granted: 'authoring/shipped',
  },
  { name: 'discardAuthored', who: authors, ask: authoring() },
  {
    name: 'duplicateAuthored',
    who: authors,
    ask: authoring({ body: { id: 'star-without-process' } }, { id: 'cfo-burned-budget' }),
    granted: 'authoring/id_taken',
  },
  {
    name: 'testAuthored',
    who: authors,
    ask: authoring({ body: { hash: noHash } }),
    granted: 'authoring/not_found',
  },
  {
    name: 'authoredTest',
    who: authors,
    ask: authoring({}, { id: 'cfo-burned-budget', hash: noHash }),
  },
  {
    name: 'publishAuthored',
    who: authors,
    ask: authoring({ body: { hash: noHash, revision: 1, note: 'Why not' } }),
    granted: 'authoring/draft_changed',
  },
  {
    name: 'setAuthoredVersion',
    who: authors,
    ask: authoring({ body: { state: 'archived' } }, { hash: noHash }),
    granted: 'authoring/not_found',
  },
  { name: 'authoredSchema', who: 'nobody', ask: () => ({ params: { kind: 'persona' } }) },
  { name: 'interview', who: authors, ask: inOrg },
  {
    name: 'answerInterview',
    who: authors,
    ask: (world) => ({ ...inOrg(world), body: { answers: { arena: 'buyer' } } }),
    granted: 'authoring/invalid',
  },
  {
    name: 'draftFromText',
    who: authors,
    ask: (world) => ({
      ...inOrg(world),
      body: {
        from: 'paragraph',
        arena: 'buyer',
        text: 'Somebody who runs a cold store and has no time at all.',
      },
    }),
    granted: 'model/not_configured',
  },
  {
    name: 'importCard',
    who: authors,
    ask: (world) => ({ ...inOrg(world), body: { fileName: 'card.json', base64: 'e30=' } }),
    granted: 'card/not_a_card',
  },
  {
    name: 'exportCard',
    who: authors,
    ask: authoring({ query: { format: 'json' } }, { id: 'cfo-burned-budget' }),
  },
  {
    name: 'previewAuthored',
    who: authors,
    ask: authoring({ body: { roleplayId: randomUUID() } }),
    granted: 'authoring/not_found',
  },
  { name: 'scoringFailures', who: 'admin', ask: inOrg },
  { name: 'heldScorings', who: ['coach', 'admin'], ask: inOrg },
  {
    name: 'retryScoring',
    who: 'admin',
    ask: (world) => ({ ...inOrg(world), body: { roleplayId: world.ended, scorer: 'model' } }),
    granted: 'scoring/not_failed',
  },
  {
    name: 'retryScoring',
    who: 'admin',
    ask: (world) => ({ ...inOrg(world), body: { roleplayId: world.ended, scorer: 'built-in' } }),
    granted: 'scoring/not_failed',
  },
  { name: 'sample', who: 'member', ask: inOrg },
  { name: 'loadSample', who: leaders, ask: inOrg },
  { name: 'removeSample', who: 'admin', ask: inOrg },
  { name: 'members', who: 'admin', ask: inOrg },
  {
    name: 'updateMember',
    who: 'admin',
    ask: ({ org: { orgId, people } }) => ({
      params: { orgId, memberId: people.author.memberId },
      body: { roles: ['author'] },
    }),
  },
  {
    name: 'removeMember',
    who: 'admin',
    ask: ({ org: { orgId } }) => ({ params: { orgId, memberId: randomUUID() } }),
    granted: 'org/not_found',
  },
  { name: 'teams', who: leaders, ask: inOrg },
  { name: 'oneTeam', who: 'admin', ask: ofGroup(), granted: 'group/not_found' },
  {
    name: 'createTeam',
    who: 'admin',
    ask: (world) => ({ ...inOrg(world), body: { id: randomUUID(), name: `Team ${randomUUID()}` } }),
  },
  { name: 'renameTeam', who: 'admin', ask: ofGroup({ name: 'Another' }), granted: 'group/not_found' },
  { name: 'removeTeam', who: 'admin', ask: ofGroup() },
  {
    name: 'setTeamPeople',
    who: 'admin',
    ask: ofGroup({ people: [{ userId: randomUUID(), parts: ['member'] }] }),
    granted: 'group/not_found',
  },
  { name: 'cohorts', who: leaders, ask: inOrg },
  {
    name: 'createCohort',
    who: 'admin',
    ask: (world) => ({
      ...inOrg(world),
      body: { id: randomUUID(), name: `Cohort ${randomUUID()}`, ...cohortDates },
    }),
  },
  {
    name: 'changeCohort',
    who: 'admin',
    ask: ofGroup({ name: 'Another', ...cohortDates }),
    granted: 'group/not_found',
  },
  { name: 'removeCohort', who: 'admin', ask: ofGroup() },
  {
    name: 'setCohortPeople',
    who: 'admin',
    ask: ofGroup({ add: [randomUUID()], remove: [] }),
    granted: 'group/not_found',
  },
  { name: 'invites', who: 'admin', ask: inOrg },
  {
    name: 'inviteByMail',
    who: 'admin',
    ask: (world) => ({
      ...inOrg(world),
      body: { emails: ['guest@elsewhere.example'], ...into, mail: false },
    }),
  },
  {
    name: 'inviteByLink',
    who: 'admin',
    ask: (world) => ({ ...inOrg(world), body: { id: randomUUID(), ...into, maxUses: 5 } }),
  },
  { name: 'mailInvite', who: 'admin', ask: ofInvite, granted: 'invite/not_found' },
  { name: 'revokeInvite', who: 'admin', ask: ofInvite, granted: 'invite/not_found' },
  { name: 'openInvite', who: 'nobody', ask: ofToken(), granted: 'invite/closed' },
  {
    name: 'acceptInvite',
    who: 'nobody',
    ask: ofToken({ name: 'Someone', password }),
    granted: 'invite/closed',
  },
  { name: 'joinByInvite', who: 'user', ask: ofToken(), granted: 'invite/closed' },
  { name: 'outbox', who: 'admin', ask: inOrg },
  { name: 'letter', who: 'admin', ask: ofMail, granted: 'mail/not_found' },
  { name: 'retryMail', who: 'admin', ask: ofMail, granted: 'mail/not_found' },
  {
    name: 'takeSecondFactor',
    who: 'admin',
    ask: ({ org: { orgId } }) => ({ params: { orgId, memberId: randomUUID() } }),
    granted: 'org/not_found',
  },
  {
    name: 'mailPasswordReset',
    who: 'admin',
    ask: ({ org: { orgId } }) => ({ params: { orgId, memberId: randomUUID() } }),
    granted: 'org/not_found',
  },
  {
    name: 'askPasswordReset',
    who: 'nobody',
    ask: () => ({ body: { email: 'nobody@elsewhere.example' } }),
  },
  { name: 'resetPassword', who: 'nobody', ask: ofToken({ password }), granted: 'auth/link_used' },
  { name: 'previewPeople', who: 'admin', ask: sheet({}) },
  { name: 'importPeople', who: 'admin', ask: sheet({ mail: false, skipWrong: false }) },
  { name: 'exportPeople', who: 'admin', ask: inOrg },
  { name: 'peopleSample', who: 'admin', ask: inOrg },
  { name: 'exportMine', who: 'member', ask: inOrg },
  {
    name: 'eraseMine',
    who: 'member',
    ask: (world) => ({ ...inOrg(world), body: { name: 'Not my name' } }),
    granted: 'person/other_name',
  },
  { name: 'formerMembers', who: 'admin', ask: inOrg },
  {
    name: 'erasePerson',
    who: 'admin',
    ask: ({ org: { orgId } }) => ({ params: { orgId, userId: randomUUID() }, body: { name: 'Nobody' } }),
    granted: 'person/not_found',
  },
  { name: 'overview', who: ['manager', 'admin', 'observer'], ask: inOrg },
  { name: 'assignable', who: askers, ask: inOrg },
  { name: 'assignments', who: askers, ask: inOrg },
  {
    name: 'previewAssignment',
    who: askers,
    ask: (world) => ({ ...inOrg(world), body: { targets: asked(world), ...due } }),
  },
  {
    name: 'createAssignment',
    who: askers,
    ask: (world) => ({
      ...inOrg(world),
      body: {
        id: randomUUID(),
        scenarioId: 'cfo-burned-budget',
        difficulty: null,
        packId: null,
        kind: 'practice',
        passRule: null,
        note: null,
        opens: null,
        ...due,
        newcomers: false,
        targets: asked(world),
      },
    }),
  },
  { name: 'assignment', who: askers, ask: ofAssignment(), granted: 'assignment/not_found' },
  { name: 'undoAssignment', who: askers, ask: ofAssignment(), granted: 'assignment/not_found' },
  {
    name: 'changeAssignment',
    who: askers,
    ask: ofAssignment({ newcomers: true }),
    granted: 'assignment/not_found',
  },
  {
    name: 'extendReps',
    who: askers,
    ask: ofAssignment({ repIds: [randomUUID()], due: null, attempts: 1 }),
    granted: 'assignment/not_found',
  },
  {
    name: 'excuseReps',
    who: askers,
    ask: ofAssignment({ repIds: [randomUUID()], excused: true }),
    granted: 'assignment/not_found',
  },
  {
    name: 'reassignRep',
    who: askers,
    ask: ofAssignment({ from: randomUUID(), to: randomUUID() }),
    granted: 'assignment/not_found',
  },
  {
    name: 'addReps',
    who: askers,
    ask: ofAssignment({ targets: [{ kind: 'team', id: randomUUID() }] }),
    granted: 'assignment/not_found',
  },
  { name: 'withdrawAssignment', who: askers, ask: ofAssignment(), granted: 'assignment/not_found' },
  { name: 'myAssignments', who: 'rep', ask: inOrg },
  {
    name: 'startAssigned',
    who: 'rep',
    ask: ofAssignment({ roleplayId: randomUUID(), declared: true }),
    granted: 'assignment/not_found',
  },
  { name: 'campaignTemplates', who: askers, ask: inOrg },
  {
    name: 'planCampaign',
    who: askers,
    ask: (world) => ({ ...inOrg(world), body: { ...planned, phases: parts, ...event } }),
  },
  { name: 'campaigns', who: askers, ask: inOrg },
  {
    name: 'createCampaign',
    who: askers,
    ask: (world) => ({
      ...inOrg(world),
      body: {
        id: randomUUID(),
        template: 'sko',
        name: 'Kick-off',
        ...event,
        targets: asked(world),
        newcomers: false,
        behaviours: ['C1'],
        phases: parts,
        plan: planned,
      },
    }),
  },
  { name: 'campaign', who: askers, ask: ofCampaign, granted: 'campaign/not_found' },
  { name: 'myRealCalls', who: 'member', ask: inOrg },
  { name: 'realCalls', who: 'coach', ask: inOrg },
  { name: 'realCall', who: 'coach', ask: ofRealCall(), granted: 'real-call/not_found' },
  {
    name: 'rateRealCall',
    who: 'coach',
    ask: ofRealCall({ dimension: 'courage', level: 3, quotes: [] }),
    granted: 'real-call/not_found',
  },
  {
    name: 'giveRealCall',
    who: 'coach',
    ask: ofRealCall({ couldTell: false }),
    granted: 'real-call/not_found',
  },
  { name: 'campaignPeople', who: askers, ask: ofCampaign, granted: 'campaign/not_found' },
  {
    name: 'moveRealCalls',
    who: askers,
    ask: (world) => ({ ...ofCampaign(world), body: usualRealCallWindows }),
    granted: 'campaign/not_found',
  },
  { name: 'endCampaign', who: askers, ask: ofCampaign, granted: 'campaign/not_found' },
  { name: 'nominations', who: nominators, ask: inOrg },
  {
    name: 'nominate',
    who: nominators,
    ask: (world) => ({
      ...inOrg(world),
      body: {
        id: randomUUID(),
        performerId: world.org.people.rep.userId,
        kind: 'price',
        ground: 'Kept nine of ten renewals at the old price.',
      },
    }),
  },
  { name: 'nomination', who: nominators, ask: ofNomination(), granted: 'nomination/not_found' },
  { name: 'endNomination', who: nominators, ask: ofNomination(), granted: 'nomination/not_found' },
  { name: 'myNominations', who: 'member', ask: inOrg },
  { name: 'myNomination', who: 'member', ask: ofNomination(), granted: 'nomination/not_found' },
  {
    name: 'answerNomination',
    who: 'member',
    ask: ofNomination({ consent: true }),
    granted: 'nomination/not_found',
  },
  {
    name: 'handOver',
    who: 'member',
    ask: ofNomination({ calls: [], roleplays: [] }),
    granted: 'nomination/not_found',
  },
  { name: 'shareFigures', who: 'member', ask: (world) => ({ ...inOrg(world), body: { share: 'none' } }) },
  { name: 'nominatable', who: nominators, ask: inOrg },
  {
    name: 'noteAnswer',
    who: nominators,
    ask: (world) => ofNomination(anAnswer())(world),
    granted: 'nomination/not_found',
  },
  {
    name: 'noteOwnAnswer',
    who: 'member',
    ask: (world) => ofNomination(anAnswer())(world),
    granted: 'nomination/not_found',
  },
  {
    name: 'draftPlaybook',
    who: nominators,
    ask: ofNomination({ with: 'template' }),
    granted: 'nomination/not_found',
  },
  {
    name: 'createPlaybook',
    who: nominators,
    ask: (world) => ({
      ...inOrg(world),
      body: { id: randomUUID(), nominationId: randomUUID(), body: aPlaybook },
    }),
    granted: 'nomination/not_found',
  },
  { name: 'playbooks', who: 'member', ask: inOrg },
  { name: 'playbook', who: 'member', ask: ofPlaybook(), granted: 'playbook/not_found' },
  { name: 'deck', who: 'member', ask: ofPlaybook(), granted: 'playbook/not_found' },
  { name: 'deckFile', who: 'member', ask: ofPlaybook(), granted: 'playbook/not_found' },
  { name: 'playbookDraft', who: nominators, ask: ofPlaybook(), granted: 'playbook/not_found' },
  {
    name: 'savePlaybook',
    who: nominators,
    ask: ofPlaybook({ body: aPlaybook, revision: 1 }),
    granted: 'playbook/not_found',
  },
  {
    name: 'publishPlaybook',
    who: nominators,
    ask: ofPlaybook({ revision: 1, readers: [{ kind: 'team', id: randomUUID() }], note: null }),
    granted: 'playbook/not_found',
  },
  { name: 'withdrawPlaybook', who: nominators, ask: ofPlaybook(), granted: 'playbook/not_found' },
  { name: 'multiplier', who: nominators, ask: ofPlaybook(), granted: 'playbook/not_found' },
  {
    name: 'drawHalves',
    who: nominators,
    ask: ofPlaybook({ revision: 1, campaignId: randomUUID(), note: null }),
    granted: 'playbook/not_found',
  },
  { name: 'releaseLater', who: nominators, ask: ofPlaybook(), granted: 'playbook/not_found' },
  { name: 'liveChoices', who: nominators, ask: ofPlaybook(), granted: 'playbook/not_found' },
  {
    name: 'openLiveDrill',
    who: nominators,
    ask: ofPlaybook({ id: randomUUID(), of: { kind: 'drill', drillId: 'hold-a-price' } }),
    granted: 'playbook/not_found',
  },
  { name: 'liveDrill', who: nominators, ask: ofLiveDrill(), granted: 'live_drill/not_found' },
  {
    name: 'answerFirst',
    who: nominators,
    ask: ofLiveDrill({ text: 'It stays at that, because of the engineer.' }),
    granted: 'live_drill/not_found',
  },
  { name: 'closeLiveDrill', who: nominators, ask: ofLiveDrill(), granted: 'live_drill/not_found' },
  { name: 'liveStanding', who: 'nobody', ask: byLiveCode(), granted: 'live_drill/not_found' },
  {
    name: 'joinLive',
    who: 'nobody',
    ask: byLiveCode({ phone: randomUUID() }),
    granted: 'live_drill/not_found',
  },
  {
    name: 'answerLive',
    who: 'nobody',
    ask: byLiveCode({ ticket: 'x'.repeat(54), text: 'What is it for?' }),
    granted: 'live_drill/not_found',
  },
  { name: 'signOn', who: 'admin', ask: inOrg },
  {
    name: 'saveSignOn',
    who: 'admin',
    ask: (world) => ({
      ...inOrg(world),
      body: {
        issuer: 'https://id.elsewhere.example',
        clientId: 'conviction',
        enforced: false,
        breakGlassUserId: null,
        joinRoles: null,
      },
    }),
    granted: 'request/invalid',
  },
  { name: 'removeSignOn', who: 'admin', ask: inOrg },
  {
    name: 'addSignOnDomain',
    who: 'admin',
    ask: (world) => ({ ...inOrg(world), body: { domain: 'elsewhere.example' } }),
    granted: 'sign_on/no_connection',
  },
  { name: 'checkSignOnDomain', who: 'admin', ask: ofDomain, granted: 'sign_on/no_domain' },
  { name: 'removeSignOnDomain', who: 'admin', ask: ofDomain },
  { name: 'askSignOn', who: 'nobody', ask: () => ({ body: { email: 'nobody@elsewhere.example' } }) },
  { name: 'calendarFeed', who: 'member', ask: inOrg },
  { name: 'makeCalendarFeed', who: 'member', ask: inOrg },
  { name: 'endCalendarFeed', who: 'member', ask: inOrg },
  {
    name: 'scormPackage',
    who: ['manager', 'admin'],
    ask: ({ org: { orgId } }) => ({ params: { orgId, assignmentId: randomUUID() } }),
    granted: 'assignment/not_found',
  },
  {
    name: 'linkLaunch',
    who: 'rep',
    ask: ({ org: { orgId } }) => ({
      params: { orgId, assignmentId: randomUUID() },
      body: { code: 'a'.repeat(64) },
    }),
    granted: 'assignment/not_found',
  },
  { name: 'apiKeys', who: 'admin', ask: inOrg },
  {
    name: 'createApiKey',
    who: 'admin',
    ask: (world) => ({ ...inOrg(world), body: { name: 'People system', scopes: ['read'] } }),
  },
  {
    name: 'revokeApiKey',
    who: 'admin',
    ask: ({ org: { orgId } }) => ({ params: { orgId, keyId: randomUUID() } }),
    granted: 'api/no_key',
  },
  { name: 'noticeSettings', who: 'member', ask: inOrg },
  {
    name: 'changeNoticeSettings',
    who: 'member',
    ask: (world) => ({ ...inOrg(world), body: { hour: 9 } }),
  },
  {
    name: 'stopNotices',
    who: 'nobody',
    ask: ({ org: { orgId } }) => ({ params: { orgId, kind: 'reviewed', token: 'broken-off' } }),
    granted: 'notice/bad_link',
  },
  { name: 'webhooks', who: 'admin', ask: inOrg },
  {
    name: 'createWebhook',
    who: 'admin',
    ask: (world) => ({
      ...inOrg(world),
      body: { style: 'webhook', name: 'In', address: 'https://10.0.0.1/in', events: ['attempt.submitted'] },
    }),
    granted: 'request/invalid',
  },
  {
    name: 'changeWebhook',
    who: 'admin',
    ask: ofWebhook({ body: { on: true } }),
    granted: 'webhook/not_found',
  },
  { name: 'removeWebhook', who: 'admin', ask: ofWebhook(), granted: 'webhook/not_found' },
  { name: 'rotateWebhookSecret', who: 'admin', ask: ofWebhook(), granted: 'webhook/not_found' },
  { name: 'testWebhook', who: 'admin', ask: ofWebhook(), granted: 'webhook/not_found' },
  { name: 'deliveries', who: 'admin', ask: ofWebhook(), granted: 'webhook/not_found' },
  { name: 'replayDelivery', who: 'admin', ask: ofWebhook(), granted: 'delivery/not_found' },
  { name: 'auditLog', who: 'admin', ask: inOrg },
  { name: 'seenOfMine', who: 'member', ask: inOrg },
  { name: 'watchers', who: 'owner', ask: of('live') },
  { name: 'watchers', who: 'owner', ask: of('submitted'), submitted: true },
  {
    name: 'inviteWatcher',
    who: 'owner',
    ask: (world) => ({ ...of('ended')(world), body: { userId: world.org.people.coach.userId } }),
    granted: 'roleplay/not_live',
  },
  { name: 'endWatch', who: 'owner', ask: of('ended') },
  { name: 'watched', who: 'watcher', ask: of('watchable') },
  { name: 'watched', who: 'watcher', ask: of('watched'), granted: 'watch/over' },
  { name: 'watchInvites', who: 'member', ask: inOrg },
]

/** Sign-out ends the login that all the others need, and has a test of its own. */
export const signInRows: readonly Row<keyof typeof signInEndpoints>[] = [
  {
    name: 'signIn',
    who: 'nobody',
    // What is wrong with the input is told before a password is checked, which takes a tenth of a second.
    ask: () => ({ body: { email: 'nobody@tests.example' } }),
    granted: 'request/invalid',
  },
  { name: 'session', who: 'nobody', ask: () => ({}) },
  {
    name: 'enableTwoFactor',
    who: 'user',
    ask: () => ({ body: { password: '' } }),
    granted: 'request/invalid',
  },
  {
    name: 'verifyTwoFactor',
    who: 'nobody',
    ask: () => ({ body: { code: '1', trust: false } }),
    granted: 'request/invalid',
  },
  {
    name: 'disableTwoFactor',
    who: 'user',
    ask: () => ({ body: { password: '' } }),
    granted: 'request/invalid',
  },
  {
    name: 'changePassword',
    who: 'user',
    ask: () => ({ body: { currentPassword: password, newPassword: 'too short' } }),
    granted: 'request/invalid',
  },
]

type CommandRow = {
  readonly name: CommandName
  /** `leaver`: leaving a room is asked for by whoever is connected, and says nothing of what is there. */
  readonly who: 'owner' | 'watcher' | 'leaver'
  readonly ask: (world: World) => Readonly<Record<string, unknown>>
  readonly granted?: ErrorCode
}

const at =
  (
    which: 'live' | 'ended' | 'submitted' | 'watchable' | 'watched',
    more: Readonly<Record<string, unknown>> = {},
  ) =>
  (world: World) => ({ orgId: world.org.orgId, roleplayId: world[which], ...more })

export const commandRows: readonly CommandRow[] = [
  { name: 'roleplay:join', who: 'owner', ask: at('live', { afterSeq: 0 }) },
  { name: 'roleplay:join', who: 'owner', ask: at('submitted', { afterSeq: 0 }) },
  { name: 'roleplay:leave', who: 'leaver', ask: at('live') },
  {
    name: 'turn:say',
    who: 'owner',
    ask: (world) => at('live', { turnId: randomUUID(), n: 99, text: 'Well?' })(world),
    granted: 'turn/out_of_order',
  },
  { name: 'turn:stop', who: 'owner', ask: at('live') },
  {
    name: 'turn:regenerate',
    who: 'owner',
    ask: (world) => at('live', { turnId: world.turnId })(world),
    granted: 'turn/nothing_to_regenerate',
  },
  { name: 'roleplay:end', who: 'owner', ask: at('ended') },
  { name: 'watch:join', who: 'watcher', ask: at('watchable', { afterSeq: 0 }) },
  { name: 'watch:join', who: 'watcher', ask: at('watched', { afterSeq: 0 }), granted: 'watch/over' },
  { name: 'watch:leave', who: 'leaver', ask: at('live') },
]
