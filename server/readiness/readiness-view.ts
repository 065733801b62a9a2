import type { ReadinessView } from '#contract/readiness.ts'
import { outcomeView } from '../roleplay/floor-view.ts'
import { findRoleplay } from '../roleplay/store/rows.ts'
import type { Stages } from '../roleplay/stage.ts'
import { titleOf } from '../roleplay/title-of.ts'
import { findInTalk } from './find-in-talk.ts'
import type { WithTalk } from './rows.ts'

export type ReadinessDeps = Parameters<typeof findInTalk>[0] & { readonly stages: Stages }

/** What somebody wrote before, with what happened beside it, as they alone see it. */
export async function readinessView(deps: ReadinessDeps, found: WithTalk): Promise<ReadinessView> {
  const { row } = found
  const inTalk = await findInTalk(deps, found)
  return {
    id: row.id,
    why: row.why,
    belief: row.belief,
    seen: row.seen,
    fear: row.fear,
    ifThey: row.ifThey,
    iWill: row.iWill,
    attention: row.attention,
    sureBefore: row.sureBefore,
    sureAfter: row.sureAfter,
    held: row.held,
    happened: row.happened,
    callWith: row.callWith,
    made: row.made,
    rehearsal: await rehearsalOf(deps, row),
    createdAt: row.createdAt.toISOString(),
    roleplay: await talkOf(deps, found),
    found: inTalk?.plan ?? null,
    reached: inTalk?.why ?? null,
  }
}

async function talkOf(
  { stages }: ReadinessDeps,
  { talk, scenario }: WithTalk,
): Promise<ReadinessView['roleplay']> {
  if (!talk) return null
  const ended = talk.phase === 'ended'
  const stage = ended ? await stages.of({ orgId: talk.orgId, roleplayId: talk.id }) : null
  return {
    id: talk.id,
    title: titleOf(scenario),
    ended,
    outcome: stage ? (outcomeView(talk, stage.names)?.sentence ?? null) : null,
  }
}

async function rehearsalOf(
  { db }: ReadinessDeps,
  { orgId, rehearsalId }: WithTalk['row'],
): Promise<ReadinessView['rehearsal']> {
  if (rehearsalId === null) return null
  const talk = await findRoleplay(db, { orgId, roleplayId: rehearsalId })
  return talk && talk.erasedAt === null ? { roleplayId: talk.id, ended: talk.phase === 'ended' } : null
}
