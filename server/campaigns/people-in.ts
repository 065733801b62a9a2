import type { Stage } from '#contract/assignment.ts'
import type { CampaignPerson } from '#contract/campaign.ts'
import type { AssignmentRow } from '../assignments/rows.ts'
import { isOpenTo, type RepStanding } from '../assignments/standings.ts'

type Piece = Pick<RepStanding, 'state' | 'overdue' | 'dueAt' | 'result'> & { readonly title: string }

/**
 * How far somebody is with several pieces of work. What a coach has to look at goes before what they can do themselves,
 * and practice that was not submitted is in none of it.
 */
export function stageOf(pieces: readonly Pick<Piece, 'state' | 'result'>[]): Stage {
  const asked = pieces.filter(({ state }) => isOpenTo(state))
  if (asked.length === 0) return 'excused'
  if (asked.every(({ state }) => state === 'done')) return 'done'
  if (asked.some(({ state }) => state === 'submitted')) return 'waiting'
  if (asked.some(({ state }) => state === 'failed')) return 'used-up'
  return asked.some(({ state, result }) => state === 'done' || result !== null) ? 'progress' : 'not-started'
}

/** Everybody in a campaign in the order of names, with how far they are and what is due next for them. */
export function standingIn(
  work: readonly AssignmentRow[],
  standings: ReadonlyMap<string, readonly RepStanding[]>,
): CampaignPerson[] {
  const pieces = work.flatMap(({ id, title }) =>
    (standings.get(id) ?? []).map(({ row, name, state, overdue, dueAt, result }) => ({
      userId: row.repId,
      name,
      piece: { state, overdue, dueAt, result, title },
    })),
  )
  return [...Map.groupBy(pieces, ({ userId }) => userId)]
    .map(([userId, own]) => {
      const all = own.map(({ piece }): Piece => piece)
      const asked = all.filter(({ state }) => isOpenTo(state))
      const open = asked
        .filter(({ state }) => state === 'open' || state === 'upcoming')
        .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
      const [next] = open
      return {
        userId,
        name: own[0]?.name ?? '',
        stage: stageOf(all),
        overdue: all.some(({ overdue }) => overdue),
        done: asked.filter(({ state }) => state === 'done').length,
        of: asked.length,
        next: next ? { title: next.title, dueAt: next.dueAt.toISOString() } : null,
      }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
