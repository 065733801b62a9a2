import { memberCast } from '#personas/engine/room/member-cast.ts'
import type { Directive } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import { otherWordings } from '#personas/voice/other-wordings.ts'
import type { Queryable } from '../db/db.ts'
import { findQuickLine } from '../roleplay/quick-lines.ts'
import type { Stage } from '../roleplay/stage.ts'
import { latestSnapshot, type RoleplayKey, type RoleplayRow, type TurnRow } from '../roleplay/store/rows.ts'

/** The buyer who spoke, as they are played. */
export const castOf = ({ cast, room }: Stage, buyerId: string): Cast =>
  room ? memberCast(room, buyerId) : cast

/**
 * The wordings of a buyer's turn that take turns when it is heard again: those that this persona has for the same
 * matter, and at last the turn as it was. With a model's words, too: they were made for the same matter.
 * @param draw 0–1, injected: the same draws give the same order
 */
export async function linesOf(
  db: Queryable,
  talk: RoleplayRow,
  stage: Stage,
  heard: TurnRow,
  draw: () => number,
): Promise<readonly string[]> {
  const key: RoleplayKey = { orgId: talk.orgId, roleplayId: talk.id }
  const cast = castOf(stage, heard.speakerId)
  const quick = heard.cause === 'opening' && talk.quickLineId ? talk.quickLineId : null
  const others = quick
    ? surfaceOf(cast, quick)
    : wordingsOf(cast, heard, await latestSnapshot(db, key, heard.n))
  const left = others.filter((text) => text !== heard.text)
  const drawn: string[] = []
  while (left.length > 0) {
    const [one] = left.splice(Math.min(left.length - 1, Math.floor(draw() * left.length)), 1)
    if (one !== undefined) drawn.push(one)
  }
  return [...drawn, heard.text]
}

/** A quick-start line voices an objection: its other wordings do the same. */
function surfaceOf({ persona, scenario }: Cast, quickLineId: string): readonly string[] {
  const objection = findQuickLine(scenario, quickLineId)?.objection
  return persona.objections.find(({ id }) => id === objection)?.surface ?? []
}

type Stored = { readonly directive: unknown; readonly second: unknown } | null

function wordingsOf(cast: Cast, { speakerId }: TurnRow, stored: Stored): readonly string[] {
  const first = (stored?.directive ?? null) as Directive | null
  const second = ((stored?.second ?? null) as { readonly directive: Directive } | null)?.directive ?? null
  const own = [first, second].find((one) => one?.buyer === speakerId)
  return own ? otherWordings(cast, own) : []
}
