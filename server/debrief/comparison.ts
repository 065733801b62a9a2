import type { ComparisonView, DebriefView } from '#contract/debrief.ts'
import { RequestRefused } from '../errors.ts'
import { findRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import { debriefView, type DebriefDeps } from './debrief-view.ts'

type Difference = ComparisonView['differences'][number]

/** A retake beside the roleplay it was forked from. Both have to have ended. */
export async function comparisonView(deps: DebriefDeps, key: RoleplayKey): Promise<ComparisonView> {
  const row = await findRoleplay(deps.db, key)
  if (!row || row.originRoleplayId === null || row.originTurnN === null) {
    throw new RequestRefused('roleplay/not_found')
  }
  const [origin, retake] = await Promise.all([
    debriefView(deps, { orgId: key.orgId, roleplayId: row.originRoleplayId }, 'owner'),
    debriefView(deps, key, 'owner'),
  ])
  const fromTurn = row.originTurnN
  return { fromTurn, origin, retake, differences: differencesOf(origin, retake, fromTurn) }
}

/** Points (0–100) below which two figures are the same to a reader. */
const noticed = 3

/** What the other words changed, nearest first: at the turn itself, later, and how it ended. */
export function differencesOf(origin: DebriefView, retake: DebriefView, fromTurn: number): Difference[] {
  return [
    behaviourDifference(origin, retake, fromTurn),
    figureDifference(
      `Right after turn ${fromTurn}, trust`,
      trustAt(origin, fromTurn),
      trustAt(retake, fromTurn),
    ),
    disclosureDifference(origin, retake, fromTurn),
    figureDifference(
      'At the end, simulated belief',
      percent(origin.simulatedBelief.end),
      percent(retake.simulatedBelief.end),
    ),
    endingDifference(origin, retake),
  ].filter((one) => one !== null)
}

const percent = (share: number | undefined): number | null =>
  share === undefined ? null : Math.round(share * 100)
const trustAt = ({ course }: DebriefView, turn: number) =>
  percent(course.find((point) => point.turn === turn)?.trust)

function figureDifference(what: string, before: number | null, after: number | null): Difference | null {
  if (before === null || after === null || Math.abs(after - before) < noticed) return null
  return {
    sentence: `${what} stood at ${after} % instead of ${before} %.`,
    better: after > before ? 'retake' : 'origin',
  }
}

function behaviourDifference(origin: DebriefView, retake: DebriefView, turn: number): Difference | null {
  const mainOf = ({ readings }: DebriefView) => readings.find((one) => one.turn === turn)?.behaviours[0]
  const [before, after] = [mainOf(origin), mainOf(retake)]
  if (!before || !after || before.code === after.code) return null
  return {
    sentence: `Turn ${turn} was “${before.title}” and became “${after.title}”.`,
    better:
      before.polarity === after.polarity
        ? 'neither'
        : after.polarity === '+' || before.polarity === '-'
          ? 'retake'
          : 'origin',
  }
}

function disclosureDifference(origin: DebriefView, retake: DebriefView, fromTurn: number): Difference | null {
  const cameOut = ({ objections, hidden }: DebriefView) =>
    hidden.filter(({ disclosedAt }) => (disclosedAt ?? 0) >= fromTurn).length +
    objections
      .flatMap(({ marks }) => marks)
      .filter(({ turn, status }) => status === 'disclosed' && turn >= fromTurn).length
  const [before, after] = [cameOut(origin), cameOut(retake)]
  if (before === after) return null
  return {
    sentence: `From there on the buyer let out ${things(after)}, and ${things(before)} in the original.`,
    better: after > before ? 'retake' : 'origin',
  }
}

const things = (count: number) =>
  count === 0
    ? 'nothing they had held back'
    : count === 1
      ? 'one thing they had held back'
      : `${count} things they had held back`

/** Endings from worst to best; an honest no is worth as much as a yes. */
const rank = {
  'walked-out': 0,
  'rep-ended': 1,
  'time-limit': 1,
  stalled: 2,
  disqualified: 3,
  commitment: 3,
} as const

function endingDifference(origin: DebriefView, retake: DebriefView): Difference | null {
  const [before, after] = [origin.roleplay.outcome, retake.roleplay.outcome]
  if (!before || !after || before.kind === after.kind) return null
  const by = rank[after.kind] - rank[before.kind]
  return {
    sentence: `It ended in another way. Original: ${before.sentence} Retake: ${after.sentence}`,
    better: by > 0 ? 'retake' : by < 0 ? 'origin' : 'neither',
  }
}
