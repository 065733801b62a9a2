import { and, asc, eq } from 'drizzle-orm'
import type { HandedOverSource } from '#contract/interview.ts'
import { momentsOfKind, type Conversation } from '#scoring/deconstruct/moments.ts'
import type { RepMoments } from '#scoring/deconstruct/rep-figures.ts'
import type { Queryable } from '../db/db.ts'
import { nominationSource } from '../db/schema/playbooks.ts'
import type { NominationRow } from './nomination-rows.ts'
import { readCalls, readRoleplays } from './read-conversations.ts'

export type OwnMoment = {
  readonly source: HandedOverSource
  readonly turn: number
  /** What it answers, in the other side's words; null where it answers nothing. */
  readonly line: string | null
  readonly reply: string
}

/** A performer's part of a nomination: what they handed over, and their replies at such moments. */
export type OwnMoments = {
  readonly sources: readonly (HandedOverSource & { readonly rowId: string })[]
  /** Handed over and not read yet, or not by today's scorer. */
  readonly unread: number
  readonly read: readonly Conversation[]
  readonly figures: RepMoments
  readonly moments: readonly OwnMoment[]
  /** Of a conversation by its id. */
  sourceOf(conversation: string): HandedOverSource
}

export async function ownMoments(db: Queryable, row: NominationRow): Promise<OwnMoments> {
  const { orgId, id, kind, performerId } = row
  const rows = await db
    .select()
    .from(nominationSource)
    .where(and(eq(nominationSource.orgId, orgId), eq(nominationSource.nominationId, id)))
    .orderBy(asc(nominationSource.id))
  const sources = rows.flatMap(({ id: rowId, callId, roleplayId }) => [
    ...(callId === null ? [] : [{ kind: 'call' as const, id: callId, rowId }]),
    ...(roleplayId === null ? [] : [{ kind: 'roleplay' as const, id: roleplayId, rowId }]),
  ])
  const ids = (of: HandedOverSource['kind']) => sources.filter((one) => one.kind === of).map((one) => one.id)
  const callIds = ids('call')
  const read = [
    ...(await readCalls(db, orgId, callIds)),
    ...(await readRoleplays(db, orgId, ids('roleplay'))),
  ]
  const figures = { rep: performerId, moments: momentsOfKind(read, kind) }
  const sourceOf = (conversation: string): HandedOverSource => ({
    kind: callIds.includes(conversation) ? 'call' : 'roleplay',
    id: conversation,
  })
  return {
    sources,
    unread: sources.length - read.length,
    read,
    figures,
    moments: figures.moments.map(({ conversation, turn, answers }) => ({
      source: sourceOf(conversation),
      turn,
      line: answers === null ? null : wordsOf(read, conversation, answers),
      reply: wordsOf(read, conversation, turn) ?? '',
    })),
    sourceOf,
  }
}

const turnsOf = (read: readonly Conversation[], conversation: string) =>
  read.find(({ id }) => id === conversation)?.transcript.turns ?? []

const wordsOf = (read: readonly Conversation[], conversation: string, n: number): string | null =>
  turnsOf(read, conversation).find((turn) => turn.n === n)?.text ?? null

/** A reply of the performer's by its address, with the line before it; null where it is not handed over any more. */
export function momentAt(
  { read, moments }: OwnMoments,
  source: HandedOverSource,
  turn: number,
): OwnMoment | null {
  const known = moments.find((one) => one.source.id === source.id && one.turn === turn)
  if (known) return known
  const turns = turnsOf(read, source.id)
  const reply = turns.find(({ n, speaker }) => n === turn && speaker === 'rep')
  if (!reply) return null
  const before = turns.findLast(({ n, speaker }) => n < turn && speaker !== 'rep')
  return { source, turn, line: before?.text ?? null, reply: reply.text }
}
