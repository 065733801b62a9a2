import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { loadLibrary } from '#server/library/load.ts'
import type { Db } from '#server/db/db.ts'
import { inTransaction } from '#server/db/transaction.ts'
import type { Model } from '#server/llm/model.ts'
import { builtInVoice } from '#server/llm/voice-for.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { createPerson } from '#server/people/create-person.ts'
import type { RoleplayDeps } from '#server/roleplay/deps.ts'
import { createRunner, type Runner } from '#server/roleplay/runner.ts'
import { startPractice } from '#server/roleplay/start.ts'
import { lastTurn } from '#server/roleplay/store/rows.ts'
import { speakTurn } from '#server/voice/speak.ts'

const clock = { now: () => new Date() }
const newId = () => randomUUID()
const library = loadLibrary()
const empty = { coder: 'none', behaviours: [], unsure: [], claims: [], anchors: [], uptake: null } as const

const readNothing: RoleplayDeps['readTurn'] = async ({ text }) => ({
  ...empty,
  repeatOf: null,
  words: text.split(' ').length,
})

export type Who = { readonly orgId: string; readonly userId: string; readonly name: string }

/** A rep of a new organisation. */
export const newRep = (db: Db): Promise<Who> =>
  inTransaction(db, async (tx) => {
    const person = { name: 'Rep', email: `${randomUUID()}@tests.example`, passwordHash: 'none' }
    const orgId = await createOrganisation(tx, { name: 'Bare', demo: false })
    return { orgId, userId: await createPerson(tx, { ...person, mustChangePassword: false }), name: 'Rep' }
  })

type Options = {
  readonly scenarioId?: string
  readonly coderVersion?: string
  readonly readTurn?: RoleplayDeps['readTurn']
  /** Whose roleplay it is; left out, somebody new. */
  readonly rep?: Who
}

/** A live roleplay without a server around it: always the same seed; turns are read as nothing unless told otherwise. */
export async function liveRoleplay(
  db: Db,
  model: Model | null = null,
  { scenarioId = 'cfo-burned-budget', coderVersion = 'none', readTurn = readNothing, rep }: Options = {},
) {
  const who = rep ?? (await newRep(db))
  const start = { db, clock, newId, newSeed: () => 7, coderVersion, library }
  const key = await startPractice(start, who, { roleplayId: newId(), scenarioId })
  const deps: RoleplayDeps = {
    db,
    clock,
    newId,
    node: 'test',
    readTurn,
    voiceFor: async () => ({ ...builtInVoice, model }),
    speak: speakTurn,
    wordMs: 0,
    publish: () => {},
    queueScoring: async () => {},
    log: { warn: () => {}, error: (fields, what) => expect.unreachable(what + JSON.stringify(fields)) },
  }
  const own = createRunner(deps)
  return {
    db,
    key,
    /** Where it is played, for what is not told by waiting for a reply. */
    runner: own,
    /** A runner as another process would have it. */
    anotherRunner: () => createRunner(deps),
    /** Says `text` and waits for the reply to end. @returns the reply as stored */
    async say(text: string, runner: Runner = own) {
      const n = ((await lastTurn(db, key))?.n ?? 0) + 1
      await runner.say(key, { turnId: newId(), n, text })
      await runner.live(key.roleplayId)?.finished
      return lastTurn(db, key)
    },
    async end() {
      await own.end(key)
    },
    async again(turnId: string) {
      await own.regenerate(key, turnId)
      await own.live(key.roleplayId)?.finished
      return lastTurn(db, key)
    },
  }
}
