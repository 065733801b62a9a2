import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { loadLibrary } from '#server/library/load.ts'
import type { Db } from '#server/db/db.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { createPerson } from '#server/people/create-person.ts'
import { createRunner } from '#server/roleplay/runner.ts'
import { startPractice } from '#server/roleplay/start.ts'
import { lastTurn, type RoleplayKey } from '#server/roleplay/store/rows.ts'
import { speakTurn } from '#server/voice/speak.ts'

const library = loadLibrary()
const clock = { now: () => new Date() }
const newId = () => randomUUID()

/** Starts a practice roleplay of a new organisation and says these lines; it is still running afterwards. */
export async function play(
  db: Db,
  embed: Embed,
  lines: readonly string[],
  scenarioId = 'cfo-burned-budget',
): Promise<{ readonly key: RoleplayKey; end(): Promise<void> }> {
  const who = await inTransaction(db, async (tx) => {
    const email = `${randomUUID()}@tests.example`
    const person = { name: 'Rep', email, passwordHash: 'none', mustChangePassword: false }
    const orgId = await createOrganisation(tx, { name: 'Played', demo: false })
    return { orgId, userId: await createPerson(tx, person), name: person.name }
  })
  const request = { roleplayId: newId(), scenarioId }
  const start = { db, clock, newId, newSeed: () => 7, coderVersion, library }
  const key = await startPractice(start, who, request)
  const runner = createRunner({
    db,
    clock,
    newId,
    node: 'test',
    readTurn: (turn, context, facts, anchors) => readTurn(turn, context, facts, anchors, embed),
    modelFor: async () => null,
    speak: speakTurn,
    wordMs: 0,
    publish: () => {},
    queueScoring: async () => {},
    log: { warn: () => {}, error: (fields, what) => expect.unreachable(what + JSON.stringify(fields)) },
  })
  for (const text of lines) {
    const n = ((await lastTurn(db, key))?.n ?? 0) + 1
    await runner.say(key, { turnId: newId(), n, text })
    await runner.live(key.roleplayId)?.finished
  }
  return {
    key,
    async end() {
      await runner.end(key)
    },
  }
}
