import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Role } from '#contract/ids.ts'
import type { Database } from '#server/db/client.ts'
import type { Tx } from '#server/db/db.ts'
import * as apiKeys from '#server/db/schema/api-keys.ts'
import * as audits from '#server/db/schema/audit.ts'
import * as authoring from '#server/db/schema/authoring.ts'
import * as calls from '#server/db/schema/calls.ts'
import * as assignments from '#server/db/schema/assignments.ts'
import * as calendars from '#server/db/schema/calendar.ts'
import * as campaigns from '#server/db/schema/campaigns.ts'
import * as answers from '#server/db/schema/answers.ts'
import * as invites from '#server/db/schema/invites.ts'
import * as mails from '#server/db/schema/mail.ts'
import * as causes from '#server/db/schema/causes.ts'
import * as drills from '#server/db/schema/drills.ts'
import * as moments from '#server/db/schema/moments.ts'
import * as library from '#server/db/schema/library.ts'
import * as notices from '#server/db/schema/notices.ts'
import * as packs from '#server/db/schema/packs.ts'
import * as liveDrills from '#server/db/schema/live-drills.ts'
import * as playbooks from '#server/db/schema/playbooks.ts'
import * as playbookHalves from '#server/db/schema/playbook-halves.ts'
import * as playbookTexts from '#server/db/schema/playbook-texts.ts'
import * as people from '#server/db/schema/people.ts'
import * as readinesses from '#server/db/schema/readiness.ts'
import * as realCalls from '#server/db/schema/real-calls.ts'
import * as reviews from '#server/db/schema/review.ts'
import * as roleplays from '#server/db/schema/roleplay.ts'
import * as rubrics from '#server/db/schema/rubric.ts'
import * as judgings from '#server/db/schema/judging.ts'
import * as scorms from '#server/db/schema/scorm.ts'
import * as scoring from '#server/db/schema/scoring.ts'
import * as singleSignOn from '#server/db/schema/single-sign-on.ts'
import * as teams from '#server/db/schema/teams.ts'
import * as voices from '#server/db/schema/voice.ts'
import * as webhooks from '#server/db/schema/webhooks.ts'
import * as watches from '#server/db/schema/watch.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { addMember, createPerson } from '#server/people/create-person.ts'

/** Texts that a careless format would change: quotes, lines, separators, emoji, right-to-left, a backslash. */
export const hardText =
  'She said "no", then:\n\t\\n is not a line.\r\n\u2028 \u2029 🙂 \u05E9\u05DC\u05D5\u05DD {"table":"turn","row":{}}'

/** Numbers beyond what a double holds, and a document whose spelling a parser would normalise. */
const hardDocument = sql`${'{"big": 9007199254740993, "exact": 0.10, "text": "a\\u00e9", "nested": [1, null, {}]}'}::jsonb`

/** An organisation with its people, and one row at least in every table of the product. */
export async function fill(
  database: Database,
): Promise<{ readonly orgId: string; readonly ownerId: string }> {
  return inTransaction(database.db, async (tx) => {
    const orgId = await createOrganisation(tx, { name: hardText, demo: false })
    const ownerId = await addPerson(tx, orgId, 'rep')
    const coachId = await addPerson(tx, orgId, 'coach')
    await tx.insert(library.scope).values({ orgId, kind: 'coach', readerId: coachId, subjectId: ownerId })
    await fillSignIn(tx, orgId, ownerId)
    const roleplayId = await addRoleplay(tx, orgId, ownerId)
    await tx
      .insert(watches.watch)
      .values({ orgId, roleplayId, watcherId: ownerId, seenAt: soon, endedAt: soon })
    await addReadiness(tx, orgId, ownerId, roleplayId)
    await addCause(tx, orgId, ownerId, roleplayId)
    await addDrill(tx, orgId, ownerId)
    const callId = await addCall(tx, orgId, ownerId)
    await addRealCall(tx, { orgId, repId: ownerId, coachId, callId })
    await addAuthoring(tx, orgId, ownerId)
    await addPack(tx, orgId, ownerId)
    await addGroups(tx, orgId, ownerId)
    await addNomination(tx, { orgId, performerId: ownerId, nominatedBy: coachId, callId })
    await addWebhook(tx, orgId)
    await addApiKey(tx, orgId, ownerId)
    await addNotices(tx, orgId, ownerId)
    return { orgId, ownerId }
  })
}

/** The hash is made up: making a real one takes longer than everything else here. */
async function addPerson(tx: Tx, orgId: string, role: Role): Promise<string> {
  const email = `${role}-${randomUUID()}@tests.example`
  const userId = await createPerson(tx, {
    name: hardText,
    email,
    passwordHash: 'x',
    mustChangePassword: true,
  })
  await addMember(tx, orgId, userId, [role])
  return userId
}

const soon = new Date('2027-02-03T04:05:06.789Z')

async function fillSignIn(tx: Tx, orgId: string, userId: string): Promise<void> {
  await tx
    .insert(people.session)
    .values({ userId, token: randomUUID(), expiresAt: soon, userAgent: hardText })
  await tx.insert(people.twoFactor).values({ userId, secret: hardText, backupCodes: hardText })
  await tx.insert(people.verification).values({ identifier: 'a', value: hardText, expiresAt: soon })
  await tx
    .insert(people.rateLimit)
    .values({ key: randomUUID(), count: 3, lastRequest: 9_007_199_254_740_991 })
  await tx.insert(people.setupToken).values({ hash: randomUUID(), expiresAt: soon })
  await tx.insert(people.invitation).values({
    organizationId: orgId,
    email: 'guest@tests.example',
    role: 'rep',
    expiresAt: soon,
    inviterId: userId,
  })
}

/** One roleplay with two turns, everything that was worked out about them, a scorecard and its submission. */
export async function addRoleplay(tx: Tx, orgId: string, ownerId: string): Promise<string> {
  const [id, assignmentId, scorecardId, said, answered] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const version = () => ({ orgId, id: randomUUID(), slug: 'a', hash: randomUUID(), body: hardDocument })
  const [persona, scenario, rubric] = [version(), version(), version()]
  await tx.insert(library.personaVersion).values(persona)
  await tx.insert(library.scenarioVersion).values(scenario)
  await tx.insert(library.rubricVersion).values(rubric)
  await addRubricWork(tx, orgId, ownerId, rubric)
  await addAssignment(tx, { orgId, assignmentId }, ownerId, id)
  await tx.insert(roleplays.roleplay).values({
    orgId,
    id,
    ownerId,
    purpose: 'practice',
    phase: 'ended',
    scenarioVersionId: scenario.id,
    rubricVersionId: rubric.id,
    scenarioSlug: 'a',
    assignmentId,
    seed: 4_611_686_018_427_387,
    variant: 'v',
    difficulty: 3,
    requestHash: 'h',
    consent: '1',
    engineVersion: '1',
    coderVersion: '1',
    exchangeLimit: 12,
    outcome: hardDocument,
    endedAt: soon,
  })
  const key = { orgId, roleplayId: id }
  await tx.insert(roleplays.participant).values([
    { ...key, id: 'rep', kind: 'rep', userId: ownerId, name: 'R', position: 0 },
    { ...key, id: 'buyer', kind: 'buyer', personaVersionId: persona.id, name: 'B', position: 1 },
  ])
  const turn = { ...key, cause: 'reply', status: 'done', text: hardText, bodyHash: 'h' } as const
  await tx.insert(roleplays.turn).values([
    { ...turn, id: said, n: 1, seq: 1, speakerId: 'rep', addresseeIds: ['buyer'] },
    { ...turn, id: answered, n: 2, seq: 2, speakerId: 'buyer', addresseeIds: ['rep'], replyToTurnId: said },
  ])
  await tx.insert(roleplays.turnGeneration).values({ orgId, turnId: answered, generation: 1, text: hardText })
  await tx.insert(roleplays.reading).values({ ...key, turnN: 1, coderVersion: '1', body: hardDocument })
  await tx.insert(roleplays.snapshot).values({ ...key, turnN: 1, engineVersion: '1', world: hardDocument })
  await tx.insert(roleplays.event).values({ ...key, turnN: 1, position: 0, type: 'a', body: hardDocument })
  await tx.insert(voices.voiceCall).values({
    ...key,
    id: randomUUID(),
    model: 'm',
    promptTokens: 1,
    completionTokens: 2,
    estimated: false,
  })
  await tx.insert(roleplays.submission).values({ ...key, submittedBy: ownerId })
  await tx.insert(scoring.scorecard).values({
    ...key,
    id: scorecardId,
    status: 'scored',
    transcriptHash: 't',
    contextHash: 'c',
    rubricHash: 'r',
    scorerKind: 'built-in',
    scorerVersion: '1',
    body: hardDocument,
  })
  const judge = { ...key, judgeModel: 'j' }
  await tx.insert(judgings.judging).values({ ...judge, status: 'failed', reason: 'r', changedAt: soon })
  await tx.insert(judgings.judgeCall).values({
    ...judge,
    id: randomUUID(),
    name: 'reading-1',
    requestHash: 'h',
    reply: hardDocument,
    promptTokens: 1,
    completionTokens: 2,
    estimated: true,
  })
  await tx.insert(scoring.evidence).values({
    orgId,
    scorecardId,
    position: 0,
    dimension: 'courage',
    code: 'C1',
    polarity: '+',
    turnN: 1,
    quote: hardText,
  })
  const ratingId = randomUUID()
  await tx.insert(reviews.cardReveal).values({ ...key, coachId: ownerId })
  await tx.insert(reviews.coachRating).values({
    ...key,
    id: ratingId,
    coachId: ownerId,
    dimension: 'courage',
    criterion: '',
    level: 3,
    blind: true,
    rubricVersionId: rubric.id,
    scorecardId,
    requestHash: 'h',
    withdrawnAt: soon,
  })
  await tx.insert(reviews.ratingQuote).values({ orgId, ratingId, position: 0, turnN: 1, quote: hardText })
  await tx
    .insert(answers.behaviourRejection)
    .values({ ...key, turnN: 1, code: 'dodge', quote: hardText, coderVersion: '1' })
  await tx.insert(moments.sharedMoment).values({
    ...key,
    id: randomUUID(),
    originRoleplayId: id,
    ownerId,
    tokenHash: randomUUID(),
    named: true,
    expiresAt: soon,
  })
  await tx.insert(answers.dispute).values({ ...key, code: 'C1', reason: hardText, scorecardId })
  await addReview(tx, key, ownerId)
  return id
}

/** A review that was given, with what was said to it and to a dispute, and the attempt's row of the queue. */
async function addReview(
  tx: Tx,
  key: { readonly orgId: string; readonly roleplayId: string },
  coachId: string,
) {
  await tx.insert(reviews.review).values({
    ...key,
    coachId,
    startedAt: soon,
    touchedAt: soon,
    givenAt: soon,
    verdict: 'close',
    why: hardText,
    nextStep: 'scenario',
    nextScenarioSlug: 'a',
    nextScenarioTitle: hardText,
  })
  await tx.insert(reviews.reviewComment).values({
    ...key,
    id: randomUUID(),
    coachId,
    authorId: coachId,
    turnN: 1,
    text: hardText,
    createdAt: soon,
  })
  await tx
    .insert(reviews.disputeAnswer)
    .values({ ...key, code: 'C1', coachId, upheld: true, text: hardText, createdAt: soon })
  await tx.insert(reviews.reviewQueue).values({
    ...key,
    repId: coachId,
    submittedAt: soon,
    lowest: 0.1,
    criteria: ['C1'],
    lot: 9999,
    secondLot: 0,
    given: 1,
    disputed: 0,
    gap: null,
  })
  await tx.insert(reviews.scorerCheck).values({
    orgId: key.orgId,
    id: randomUUID(),
    position: 0,
    coachId,
    code: 'dodge',
    coderVersion: '1',
    coach: true,
    scorer: false,
    wrong: true,
    createdAt: soon,
  })
  await tx
    .insert(reviews.reviewPolicy)
    .values({
      orgId: key.orgId,
      threshold: 50,
      randomShare: 15,
      secondShare: 10,
      updatedBy: coachId,
      updatedAt: soon,
    })
    .onConflictDoNothing()
}

/** A campaign with a part, an assignment in it, and everything that is kept of one. */
async function addAssignment(
  tx: Tx,
  of: { readonly orgId: string; readonly assignmentId: string },
  repId: string,
  roleplayId: string,
): Promise<void> {
  const { orgId, assignmentId: id } = of
  const [campaignId, phaseId] = [randomUUID(), randomUUID()]
  await tx.insert(campaigns.campaign).values({
    orgId,
    id: campaignId,
    name: hardText,
    template: 'sko',
    eventOn: '2027-02-03',
    zone: 'Europe/Berlin',
    plan: hardDocument,
    behaviours: ['C1'],
    requestHash: 'h',
    createdBy: repId,
    endedAt: soon,
  })
  await tx.insert(campaigns.campaignPhase).values({
    orgId,
    id: phaseId,
    campaignId,
    position: 0,
    kind: 'certify',
    title: hardText,
    opensAt: soon,
    dueAt: soon,
    requiresId: phaseId,
  })
  await tx.insert(assignments.assignment).values({
    orgId,
    id,
    scenarioSlug: 'a',
    title: hardText,
    difficulty: 2,
    kind: 'assessed',
    passRule: hardDocument,
    movers: hardDocument,
    note: hardText,
    opensAt: soon,
    dueAt: soon,
    dueLocal: '2027-02-03T05:05',
    zone: 'Europe/Berlin',
    newcomers: true,
    phaseId,
    assignedBy: repId,
    requestHash: 'h',
    announcedAt: soon,
    withdrawnAt: soon,
  })
  await tx.insert(assignments.assignmentTarget).values({ ...of, kind: 'team', targetId: randomUUID() })
  await tx.insert(assignments.assignmentRep).values({
    ...of,
    repId,
    addedHow: 'newcomer',
    addedAt: soon,
    dueAt: soon,
    dueLocal: '2027-02-03T05:05',
    extraAttempts: 1,
    excusedAt: soon,
    doneAt: soon,
    doneRoleplayId: roleplayId,
  })
  await tx.insert(scorms.scormLaunch).values({ ...of, id: randomUUID(), repId, codeHash: randomUUID() })
  await tx.insert(assignments.assessedAttempt).values({
    ...of,
    roleplayId,
    repId,
    n: 1,
    declaredAt: soon,
    submittedAt: soon,
    result: hardDocument,
    settledAt: soon,
  })
  await tx.insert(assignments.assignmentReminder).values({ ...of, repId, dueAt: soon, daysLeft: -1 })
  await tx
    .insert(assignments.assignmentChange)
    .values({ ...of, id: randomUUID(), byId: repId, kind: 'extended', repId, detail: hardDocument })
}

/** A draft, a publication and a trial of one rubric. */
async function addRubricWork(
  tx: Tx,
  orgId: string,
  userId: string,
  { id: versionId, slug, hash }: { readonly id: string; readonly slug: string; readonly hash: string },
): Promise<void> {
  await tx
    .insert(rubrics.rubricDraft)
    .values({ orgId, slug: randomUUID(), source: hardText, revision: 2, copyOf: slug, updatedBy: userId })
  await tx.insert(rubrics.rubricPublication).values({
    orgId,
    versionId,
    slug: randomUUID(),
    hash,
    source: hardText,
    state: 'live',
    note: hardText,
    tried: true,
    publishedBy: userId,
    publishedAt: soon,
  })
  await tx.insert(rubrics.rubricTrial).values({
    orgId,
    id: randomUUID(),
    slug,
    hash,
    body: hardDocument,
    againstHash: hash,
    againstBody: hardDocument,
    status: 'done',
    done: 3,
    total: 3,
    report: hardDocument,
    requestedBy: userId,
  })
}

type OfRealCall = { orgId: string; repId: string; coachId: string; callId: string }

/** A call that was handed in for the first day of the campaign, and what a coach gave it. */
async function addRealCall(tx: Tx, { orgId, repId, coachId, callId }: OfRealCall): Promise<void> {
  const [row] = await tx
    .select({ id: campaigns.campaign.id })
    .from(campaigns.campaign)
    .where(eq(campaigns.campaign.orgId, orgId))
  if (!row) throw new Error('There is no campaign to hand a call in for.')
  const of = { orgId, campaignId: row.id, part: 'day-0' } as const
  const given = { orgId, realCallId: randomUUID(), coachId }
  await tx.insert(realCalls.realCallWindow).values({ ...of, opensAt: soon, dueAt: soon })
  await tx.insert(realCalls.realCall).values({ ...of, id: given.realCallId, repId, callId, handedInAt: soon })
  await tx
    .insert(realCalls.realCallReview)
    .values({ ...given, startedAt: soon, givenAt: soon, couldTell: true })
  await tx
    .insert(realCalls.realCallLevel)
    .values({ ...given, dimension: 'courage', level: 3, quotes: [{ turn: 1, quote: hardText }] })
}

async function addCall(tx: Tx, orgId: string, ownerId: string): Promise<string> {
  const [id, rubricId] = [randomUUID(), randomUUID()]
  const rubric = { orgId, id: rubricId, slug: 'a', hash: randomUUID(), body: hardDocument }
  await tx.insert(library.rubricVersion).values(rubric)
  await tx.insert(calls.importedCall).values({
    orgId,
    id,
    ownerId,
    title: hardText,
    arena: 'buyer',
    situation: hardText,
    facts: [hardText],
    format: 'vtt',
    redacted: true,
    turns: [{ id: randomUUID(), n: 1, speaker: hardText, side: 'rep', text: hardText, atMs: 0 }],
    durationMs: 1,
    rubricVersionId: rubricId,
    requestHash: 'h',
  })
  await tx.insert(calls.callScorecard).values({
    orgId,
    id: randomUUID(),
    callId: id,
    rubricHash: 'r',
    scorerVersion: '1',
    body: hardDocument,
    readings: hardDocument,
    buyerReadings: hardDocument,
    scoredAt: soon,
  })
  await tx
    .insert(calls.callRejection)
    .values({ orgId, callId: id, turnN: 1, code: 'dodge', quote: hardText, coderVersion: '1' })
  return id
}

/** A nomination with a call handed over for it, and somebody whose figures count. */
async function addNomination(
  tx: Tx,
  of: {
    readonly orgId: string
    readonly performerId: string
    readonly nominatedBy: string
    readonly callId: string
  },
): Promise<void> {
  const { callId, ...between } = of
  const nominationId = randomUUID()
  await tx.insert(playbooks.nomination).values({
    ...between,
    id: nominationId,
    kind: 'price',
    ground: hardText,
    requestHash: 'h',
    consent: 'given',
    answeredAt: soon,
  })
  const sourceId = randomUUID()
  await tx.insert(playbooks.nominationSource).values({ orgId: of.orgId, id: sourceId, nominationId, callId })
  await tx.insert(playbookTexts.interviewAnswer).values({
    orgId: of.orgId,
    sourceId,
    turnN: 1,
    question: 'left',
    version: 1,
    text: hardText,
    writtenBy: of.nominatedBy,
  })
  await addPlaybook(tx, { orgId: of.orgId, nominationId, userId: of.nominatedBy })
  await tx
    .insert(playbooks.figureShare)
    .values({ orgId: of.orgId, userId: of.performerId, share: 'submitted' })
}

/** A playbook with a version that a team reads. */
async function addPlaybook(
  tx: Tx,
  { orgId, nominationId, userId }: { orgId: string; nominationId: string; userId: string },
): Promise<void> {
  const [group] = await tx.select({ id: teams.team.id }).from(teams.team).where(eq(teams.team.orgId, orgId))
  if (!group) throw new Error('There is no team to publish a playbook to.')
  const [playbookId, body] = [randomUUID(), hardDocument]
  await tx.insert(playbookTexts.playbook).values({
    orgId,
    id: playbookId,
    nominationId,
    body,
    revision: 2,
    live: 1,
    updatedBy: userId,
    updatedAt: soon,
  })
  await tx
    .insert(playbookTexts.playbookVersion)
    .values({ orgId, playbookId, version: 1, body, note: hardText, publishedBy: userId, publishedAt: soon })
  await tx
    .insert(playbookTexts.playbookReader)
    .values({ orgId, id: randomUUID(), playbookId, teamId: group.id })
  const [drawnIn] = await tx
    .select({ id: campaigns.campaign.id })
    .from(campaigns.campaign)
    .where(eq(campaigns.campaign.orgId, orgId))
  if (!drawnIn) throw new Error('There is no campaign to draw halves of.')
  const drawn = { orgId, playbookId, campaignId: drawnIn.id, seed: 7, drawnBy: userId, drawnAt: soon }
  await tx.insert(playbookHalves.playbookDraw).values({ ...drawn, laterAt: soon })
  await tx
    .insert(playbookHalves.playbookHalf)
    .values({ orgId, playbookId, repId: userId, half: 'later', before: 2.5 })
  const liveDrillId = randomUUID()
  await tx.insert(liveDrills.liveDrill).values({
    orgId,
    id: liveDrillId,
    playbookId,
    openedBy: userId,
    code: randomUUID(),
    title: hardText,
    kind: 'moment',
    line: hardText,
    who: hardText,
    situation: hardText,
    first: hardText,
    firstCodes: ['name_tension'],
    closesAt: soon,
    closedAt: soon,
    result: { joined: 3, answered: 0, counted: 0, shares: [], fewer: false },
  })
  await tx
    .insert(liveDrills.livePhone)
    .values({ orgId, id: randomUUID(), liveDrillId, answeredAt: soon, codes: ['name_tension'] })
}

/** A draft, a test and a publication of one persona, and what drafting it has cost. */
async function addAuthoring(tx: Tx, orgId: string, userId: string): Promise<void> {
  const body = { orgId, id: randomUUID(), slug: 'a', hash: randomUUID(), body: hardDocument }
  await tx.insert(library.personaVersion).values(body)
  const of = { orgId, kind: 'persona', slug: randomUUID() } as const
  await tx
    .insert(authoring.authoredDraft)
    .values({ ...of, source: hardText, revision: 2, card: hardDocument, updatedBy: userId })
  await tx.insert(authoring.authoredTest).values({
    ...of,
    id: randomUUID(),
    hash: body.hash,
    persona: hardDocument,
    scenario: hardDocument,
    status: 'done',
    done: 3,
    total: 3,
    report: hardDocument,
    requestedBy: userId,
  })
  await tx.insert(authoring.authoredPublication).values({
    ...of,
    hash: body.hash,
    personaVersionId: body.id,
    source: hardText,
    card: hardDocument,
    state: 'live',
    note: hardText,
    publishedBy: userId,
    publishedAt: soon,
  })
  await tx
    .insert(authoring.draftingCall)
    .values({ orgId, id: randomUUID(), model: 'm', promptTokens: 1, completionTokens: 2 })
}

/** A real offer with a version, what its rep has seen, and their choice of it. */
async function addPack(tx: Tx, orgId: string, ownerId: string): Promise<void> {
  const packId = randomUUID()
  await tx.insert(packs.offerPack).values({ orgId, id: packId, ownerId, answers: hardDocument })
  await tx
    .insert(packs.offerPackVersion)
    .values({ orgId, id: randomUUID(), packId, hash: randomUUID(), body: hardDocument, state: 'live' })
  await tx.insert(packs.seenThing).values({ orgId, packId, ownerId, position: 0, text: hardText })
  await tx.insert(packs.packChoice).values({ orgId, packId, userId: ownerId })
}

/** A team, a cohort, a way into them, a mail about it, an entry about that, and where they sign in. */
async function addGroups(tx: Tx, orgId: string, userId: string): Promise<void> {
  const [teamId, cohortId, connectionId] = [randomUUID(), randomUUID(), randomUUID()]
  await tx.insert(teams.team).values({ orgId, id: teamId, name: hardText })
  await tx.insert(teams.teamMember).values({ orgId, teamId, userId, part: 'member' })
  await tx.insert(teams.cohort).values({ orgId, id: cohortId, name: hardText, startsOn: '2027-02-03' })
  await tx.insert(teams.cohortMember).values({ orgId, cohortId, userId })
  const inviteId = randomUUID()
  await tx.insert(invites.invite).values({
    orgId,
    id: inviteId,
    email: 'guest@tests.example',
    name: hardText,
    externalId: hardText,
    roles: 'rep',
    teamId,
    cohortId,
    expiresAt: soon,
    invitedBy: userId,
  })
  await tx
    .insert(mails.mail)
    .values({ orgId, id: randomUUID(), letter: 'invite', recipient: hardText, about: { inviteId } })
  await tx.insert(audits.auditEntry).values({
    orgId,
    id: randomUUID(),
    actorId: userId,
    action: 'member/invited',
    subjectKind: 'invite',
    subjectId: inviteId,
    detail: hardDocument,
  })
  await tx.insert(singleSignOn.oidcConnection).values({
    orgId,
    id: connectionId,
    issuer: 'https://id.tests.example',
    clientId: hardText,
    clientSecret: hardText,
    breakGlassUserId: userId,
  })
  await tx
    .insert(singleSignOn.oidcDomain)
    .values({ orgId, connectionId, domain: `${connectionId}.example`, proof: hardText, verifiedAt: soon })
}

/** An address that is told things, and one thing that it was told. */
async function addWebhook(tx: Tx, orgId: string): Promise<void> {
  const webhookId = randomUUID()
  await tx.insert(webhooks.webhook).values({
    orgId,
    id: webhookId,
    style: 'webhook',
    name: hardText,
    address: hardText,
    shown: hardText,
    events: ['attempt.submitted'],
    secret: hardText,
    oldSecret: hardText,
    oldSecretUntil: soon,
    failingSince: soon,
  })
  await tx
    .insert(webhooks.webhookDelivery)
    .values({ orgId, id: randomUUID(), webhookId, event: 'test', body: hardText, nextTryAt: soon })
}

/** Something to be told, and how somebody wants to be told it. */
async function addNotices(tx: Tx, orgId: string, userId: string): Promise<void> {
  const of = { orgId, userId, what: 'attempt.reviewed', subjectId: randomUUID(), createdAt: soon }
  await tx.insert(notices.notice).values({ ...of, id: randomUUID(), kind: 'reviewed' })
  await tx
    .insert(notices.noticeSetting)
    .values({ orgId, userId, off: ['due'], hour: 7, zone: 'Europe/Berlin', weekOn: '2027-02-01' })
  await tx.insert(calendars.calendarFeed).values({ orgId, userId, version: 2, open: true })
}

/** What somebody wrote before a conversation, and beside it afterwards. */
async function addReadiness(tx: Tx, orgId: string, ownerId: string, roleplayId: string): Promise<void> {
  await tx.insert(readinesses.readiness).values({
    orgId,
    id: randomUUID(),
    ownerId,
    roleplayId,
    why: hardText,
    belief: hardText,
    seen: hardText,
    fear: hardText,
    ifThey: hardText,
    iWill: hardText,
    attention: hardText,
    sureBefore: 4,
    sureAfter: 6,
    held: 'partly',
    happened: hardText,
    found: {
      coder: '1',
      why: null,
      plan: { kind: 'not-done', heard: { turn: 1, quote: hardText }, reply: null },
    },
    callWith: hardText,
    made: 'not-yet',
    rehearsalId: roleplayId,
    answeredAt: soon,
  })
}

/** What a program shows, and something that it asked. */
async function addApiKey(tx: Tx, orgId: string, createdBy: string): Promise<void> {
  const id = randomUUID()
  await tx
    .insert(apiKeys.apiKey)
    .values({ orgId, id, name: hardText, prefix: 'conviction_', hash: id, scopes: ['read'], createdBy })
  await tx
    .insert(apiKeys.apiRequest)
    .values({ orgId, keyId: id, idempotencyKey: hardText, requestHash: 'h', status: 200, answer: hardText })
}

/** Retakes of a weak moment, with a sentence of one's own. */
async function addCause(tx: Tx, orgId: string, ownerId: string, roleplayId: string): Promise<void> {
  await tx.insert(causes.causeSearch).values({
    orgId,
    roleplayId,
    ownerId,
    turnN: 2,
    code: 'C4',
    order: ['same', 'sheet', 'low'],
    lines: [hardText],
    retakes: [{ condition: 'same', line: hardText, text: hardText, done: false }],
    coderVersion: '1',
    ifI: hardText,
    follows: hardText,
    fits: 'no',
    stoppedAt: soon,
    answeredAt: soon,
  })
}

async function addDrill(tx: Tx, orgId: string, ownerId: string): Promise<void> {
  await tx.insert(drills.drillSession).values({
    orgId,
    id: randomUUID(),
    ownerId,
    drillId: 'hold-a-price',
    lines: [hardText],
    replies: [{ line: hardText, text: hardText, done: true }],
    coderVersion: '1',
    finishedAt: soon,
  })
}
