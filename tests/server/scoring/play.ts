import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import type { Db } from '#server/db/db.ts'
import { liveRoleplay } from '#tests/support/live-roleplay.ts'

/** Starts a practice roleplay of a new organisation and says these lines; it is still running afterwards. */
export async function play(db: Db, embed: Embed, lines: readonly string[], scenarioId = 'cfo-burned-budget') {
  const { key, say, end } = await liveRoleplay(db, null, {
    scenarioId,
    coderVersion,
    readTurn: (turn, context, facts, anchors) => readTurn(turn, context, facts, anchors, embed),
  })
  for (const text of lines) await say(text)
  return { key, end }
}
