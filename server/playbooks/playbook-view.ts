import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { playbookBody, type MomentLink, type PlaybookBody, type PlayRule } from '#contract/playbook-body.ts'
import type { PlaybookCard, PlaybookDraftView, PlaybookView, ShownMoment } from '#contract/playbook-view.ts'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import type { Asker } from '../assignments/audience.ts'
import type { Queryable } from '../db/db.ts'
import { user } from '../db/schema/people.ts'
import { playbook, playbookReader, playbookVersion } from '../db/schema/playbook-texts.ts'
import { wordsFor } from '../debrief/behaviour-words.ts'
import { shippedDrills } from '../drills/load.ts'
import type { OrganisationLibraries } from '../library/of-organisation.ts'
import { draftingModel, type DraftingModelDeps } from '../llm/drafting-call.ts'
import { momentAt, ownMoments, type OwnMoments } from './own-moments.ts'
import { ledPlaybook, playbookFor, playbooksOf, stateOf, type FoundPlaybook } from './playbook-rows.ts'
import { sameBody } from './publish-playbook.ts'
import { reachedBy } from './reader-groups.ts'

type Version = {
  readonly version: number
  readonly body: PlaybookBody
  readonly note: string | null
  readonly by: string | null
  readonly publishedAt: string
}

/** Every version that was published of these, the newest first. */
async function versionsOf(
  db: Queryable,
  orgId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Version[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ version: playbookVersion, by: user.name })
    .from(playbookVersion)
    .leftJoin(user, eq(user.id, playbookVersion.publishedBy))
    .where(and(eq(playbookVersion.orgId, orgId), inArray(playbookVersion.playbookId, [...ids])))
    .orderBy(desc(playbookVersion.version))
  const read = rows.map(({ version: { playbookId, version, body, note, publishedAt }, by }) => ({
    playbookId,
    version,
    body: playbookBody.parse(body),
    note,
    by,
    publishedAt: publishedAt.toISOString(),
  }))
  return Map.groupBy(read, ({ playbookId }) => playbookId)
}

/** Readers have the version that is live; who leads, and the performer, the newest one, or what is being written. */
function readBody(found: FoundPlaybook, versions: readonly Version[]) {
  const wanted = found.row.live ?? found.newest
  const version = versions.find((one) => one.version === wanted)
  return { version, body: version?.body ?? playbookBody.parse(found.row.body) }
}

const headOf = (found: FoundPlaybook, versions: readonly Version[]) => {
  const { version, body } = readBody(found, versions)
  return {
    id: found.row.id,
    title: body.title,
    kind: found.nomination.kind,
    performer: found.performer,
    state: stateOf(found),
    version: version?.version ?? null,
    publishedAt: version?.publishedAt ?? null,
  }
}

export async function listPlaybooks(db: Queryable, asker: Asker): Promise<PlaybookCard[]> {
  const found = await playbooksOf(db, asker)
  const versions = await versionsOf(
    db,
    asker.orgId,
    found.map(({ row }) => row.id),
  )
  return found.map((one) => ({
    ...headOf(one, versions.get(one.row.id) ?? []),
    nominationId: one.nomination.id,
    mayEdit: one.leads,
    own: one.own,
    consent: one.nomination.consent === 'given',
  }))
}

type ViewDeps = { readonly db: Queryable; readonly libraries: OrganisationLibraries }

/** @throws RequestRefused `playbook/not_found` */
export async function viewPlaybook(
  { db, libraries }: ViewDeps,
  asker: Asker,
  id: string,
): Promise<PlaybookView> {
  const found = await playbookFor(db, asker, id)
  const versions = (await versionsOf(db, asker.orgId, [id])).get(id) ?? []
  const { body } = readBody(found, versions)
  const own = await ownMoments(db, found.nomination)
  const { scenarios } = await libraries.of(asker.orgId)
  const shown = (rule: PlayRule) => ({
    ...rule,
    moments: rule.moments.map((link) => withWords(own, link)),
  })
  return {
    ...headOf(found, versions),
    mayEdit: found.leads,
    body: {
      ...body,
      dos: body.dos.map(shown),
      donts: body.donts.map(shown),
      practise: body.practise.flatMap((scenarioId) => {
        const scenario = scenarios.find(({ id: known }) => known === scenarioId)
        return scenario ? [{ scenarioId, title: scenario.title }] : []
      }),
      drills: body.drills.flatMap((drillId) => {
        const drill = shippedDrills().find(({ id: known }) => known === drillId)
        return drill ? [{ drillId, title: drill.title, trains: drill.trains }] : []
      }),
      emphasis: body.emphasis.map(titledCode),
    },
  }
}

const titledCode = (code: string) => ({ code, title: wordsFor(code).title })

/** The words stay with the performer: a link to what they took back says so. */
function withWords(own: OwnMoments, { source, turn, shows }: MomentLink): ShownMoment {
  const found = momentAt(own, source, turn)
  return { source, turn, shows, line: found?.line ?? null, reply: found?.reply ?? null }
}

/** @throws RequestRefused `playbook/not_found` for one that the asker does not lead */
export async function viewPlaybookDraft(
  deps: DraftingModelDeps,
  asker: Asker,
  id: string,
): Promise<PlaybookDraftView> {
  const { db } = deps
  const found = await ledPlaybook(db, asker, id)
  const { row, nomination } = found
  const versions = (await versionsOf(db, row.orgId, [id])).get(id) ?? []
  const [written] = await db
    .select({ by: user.name })
    .from(playbook)
    .leftJoin(user, eq(user.id, playbook.updatedBy))
    .where(and(eq(playbook.orgId, row.orgId), eq(playbook.id, id)))
  const readers = await db
    .select()
    .from(playbookReader)
    .where(and(eq(playbookReader.orgId, row.orgId), eq(playbookReader.playbookId, id)))
    .orderBy(asc(playbookReader.id))
  const { teams, cohorts } = await reachedBy(db, asker)
  const { moments } = await ownMoments(db, nomination)
  return {
    ...headOf(found, versions),
    nominationId: nomination.id,
    consent: nomination.consent,
    body: playbookBody.parse(row.body),
    revision: row.revision,
    updatedBy: written?.by ?? null,
    updatedAt: row.updatedAt.toISOString(),
    changed: versions[0] === undefined || !sameBody(versions[0].body, row.body),
    readers: readers.flatMap(({ teamId, cohortId }) => [
      ...(teamId === null ? [] : [{ kind: 'team' as const, id: teamId }]),
      ...(cohortId === null ? [] : [{ kind: 'cohort' as const, id: cohortId }]),
    ]),
    versions: versions.map(({ version, body, note, by, publishedAt }) => ({
      version,
      body,
      note,
      by,
      publishedAt,
    })),
    moments: [...moments],
    choices: {
      drills: shippedDrills().map(({ id: drillId, title }) => ({ drillId, title })),
      behaviours: behaviourCodes.map(titledCode),
    },
    groups: { teams, cohorts },
    model: await draftingModel(deps, row.orgId),
  }
}
