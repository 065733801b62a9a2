import { and, desc, eq } from 'drizzle-orm'
import type { DimensionId, ScorecardView } from '#contract/scorecard.ts'
import type { Queryable } from '../db/db.ts'
import { judging } from '../db/schema/judging.ts'
import { scorecard } from '../db/schema/scoring.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { isOfRoleplay } from '../scoring/card-key.ts'
import type { CardRow } from '../scoring/current-card.ts'
import type { JudgedBody, JudgeRecord } from './judged-body.ts'

/** How the model's reading of a roleplay stands, and what it found where it found something. */
export type JudgeStanding = {
  readonly note: NonNullable<ScorecardView['judge']>
  readonly record: JudgeRecord | null
}

/** `card` is the card that counts: the model's where its reading is in it. Null where no model was asked. */
export async function judgeStanding(
  db: Queryable,
  key: RoleplayKey,
  card: CardRow,
): Promise<JudgeStanding | null> {
  if (card.scorerKind === 'model') return standing('counted', card)
  const [held] = await db
    .select()
    .from(scorecard)
    .where(and(isOfRoleplay(key), eq(scorecard.scorerKind, 'model'), eq(scorecard.status, 'held')))
    .orderBy(desc(scorecard.createdAt))
    .limit(1)
  if (held) return standing('held', held)
  const [waiting] = await db
    .select()
    .from(judging)
    .where(and(eq(judging.orgId, key.orgId), eq(judging.roleplayId, key.roleplayId)))
  if (!waiting) return null
  const { judgeModel: model, status, reason } = waiting
  const state = status === 'queued' ? 'waiting' : reason === 'model/cap_reached' ? 'capped' : 'failed'
  return { note: { state, model, sentence: unread[state](model) }, record: null }
}

function standing(state: 'counted' | 'held', { body, judgeModel: model }: CardRow): JudgeStanding {
  const record = (body as JudgedBody).judge
  const said = record.held ? heldSentence(record.held) : countedSentence(record, model)
  const same = record.sameModel ? ` ${model} also spoke for the buyer here.` : ''
  return { note: { state, model, sentence: `${said}${same}` }, record }
}

const words: Readonly<Record<string, string>> = {
  authenticity: 'authenticity',
  courage: 'courage',
  belief_transfer: 'belief transfer',
} satisfies Partial<Record<DimensionId, string>>

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const named = (ids: readonly string[]) => list.format(ids.map((id) => words[id] ?? id))
const alone = 'This card is the built-in scorer’s alone.'

/** Why a model's reading is held for a coach, as the middle of a sentence. */
export function heldReason({ reason, dimensions }: NonNullable<JudgeRecord['held']>): string {
  if (reason === 'addressed') return 'something in it speaks to the scorer and not to the buyer'
  const what = reason === 'spread' ? 'the model read' : 'the model and the built-in scorer read'
  const how = reason === 'spread' ? 'differently each time' : 'very differently'
  return `${what} ${named(dimensions)} ${how}`
}

const heldSentence = (held: NonNullable<JudgeRecord['held']>): string =>
  `A coach should look at this one: ${heldReason(held)}. ${alone}`

function countedSentence({ figures, samples }: JudgeRecord, model: string): string {
  const read = figures.filter((one) => one.model !== null).map(({ id }) => id)
  if (read.length === 0) return `${model} read along; there was too little to put a figure to.`
  const what = named(read)
  const sentence = `${what.charAt(0).toUpperCase()}${what.slice(1)}`
  return `${sentence} ${read.length === 1 ? 'rests' : 'rest'} on two readings: the built-in scorer’s, and the middle of ${samples} by ${model}.`
}

const unread = {
  waiting: (model: string) =>
    `${model} is reading this conversation too. The card may change once when it is done.`,
  failed: (model: string) => `${model} could not read this conversation. ${alone}`,
  capped: () => `This month’s tokens for the model are used up. ${alone}`,
} as const
