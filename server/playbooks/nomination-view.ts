import { and, asc, eq } from 'drizzle-orm'
import { random } from '#personas/engine/random.ts'
import type { Comparison, NominationView } from '#contract/playbook.ts'
import { differencesOf, fewestColleagues, fewestOwnMoments } from '#scoring/deconstruct/differences.ts'
import { groundOf } from '#scoring/deconstruct/draft-playbook.ts'
import { measureOf } from '#scoring/deconstruct/measures.ts'
import { momentsOfKind, type Conversation } from '#scoring/deconstruct/moments.ts'
import type { RepMoments } from '#scoring/deconstruct/rep-figures.ts'
import type { Queryable } from '../db/db.ts'
import { nominationSource } from '../db/schema/playbooks.ts'
import { colleaguesAt } from './colleagues.ts'
import { nominationFor, type Whose } from './nomination-rows.ts'
import { readCalls, readRoleplays } from './read-conversations.ts'

/**
 * A nomination with the performer's own moments and what they do otherwise, worked out from what is handed over and let
 * count at this moment. Nothing of anybody else's words is in it. @throws RequestRefused `nomination/not_found`
 */
export async function viewNomination(db: Queryable, whose: Whose, id: string): Promise<NominationView> {
  const { row, summary } = await nominationFor(db, whose, id)
  const { orgId, kind, performerId } = row
  const sources = await db
    .select()
    .from(nominationSource)
    .where(and(eq(nominationSource.orgId, orgId), eq(nominationSource.nominationId, id)))
    .orderBy(asc(nominationSource.id))
  const callIds = sources.flatMap(({ callId }) => callId ?? [])
  const roleplayIds = sources.flatMap(({ roleplayId }) => roleplayId ?? [])
  const read = [...(await readCalls(db, orgId, callIds)), ...(await readRoleplays(db, orgId, roleplayIds))]
  const own = { rep: performerId, moments: momentsOfKind(read, kind) }
  const sourceOf = (conversation: string) =>
    ({ kind: callIds.includes(conversation) ? 'call' : 'roleplay', id: conversation }) as const
  return {
    ...summary,
    handedOver: [...callIds, ...roleplayIds].map(sourceOf),
    unread: sources.length - read.length,
    moments: own.moments.map(({ conversation, turn, answers }) => ({
      source: sourceOf(conversation),
      turn,
      line: answers === null ? null : wordsOf(read, conversation, answers),
      reply: wordsOf(read, conversation, turn),
    })),
    // The same people and moments give the same figures, whenever they are asked for.
    comparison: compared(own, await colleaguesAt(db, { orgId, except: performerId, kind }), id),
  }
}

const wordsOf = (read: readonly Conversation[], conversation: string, turn: number): string =>
  read.find(({ id }) => id === conversation)?.transcript.turns.find(({ n }) => n === turn)?.text ?? ''

function compared(own: RepMoments, others: readonly RepMoments[], id: string): Comparison {
  const found = differencesOf({ own: [own], others }, random(1, 1, id))
  if (found.kind === 'too-few') {
    const needs = { ownMoments: fewestOwnMoments, colleagues: fewestColleagues }
    return { kind: found.kind, ownMoments: found.ownMoments, colleagues: found.colleagues, needs }
  }
  return {
    ...found,
    differences: found.differences.map((one) => ({
      ...one,
      finding: groundOf(one),
      unit: measureOf(one.measure).unit,
    })),
  }
}
