import * as z from 'zod'
import type { AuthoredTest, TestReport } from '#contract/authoring.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import type { AuthoredKey } from './drafts.ts'
import { readAuthored } from './read-authored.ts'
import { surroundingsOf, type AuthoringDeps } from './surroundings.ts'
import { latestTest, type TestRow } from './tests.ts'

const named = z.object({ id: z.string(), name: z.string().optional(), title: z.string().optional() })

/**
 * A test as its author sees it. A scenario's counts while its persona says what it said then: `personaHash` is that of
 * the persona as it is now. What a persona needs is to have been played, in whichever scenario.
 */
export function testView(row: TestRow, personaHash: string | null): AuthoredTest {
  return {
    hash: row.hash,
    status: row.status,
    done: row.done,
    total: row.total,
    startedAt: row.createdAt.toISOString(),
    with: otherHalf(row),
    current: row.kind === 'persona' || row.withHash === personaHash,
    report: row.report as TestReport | null,
  }
}

function otherHalf({ kind, withHash, persona, scenario }: TestRow): AuthoredTest['with'] {
  if (withHash === null) return null
  if (kind === 'persona') {
    const { id, title = id } = named.parse(scenario)
    return { kind: 'scenario', id, title }
  }
  const { id, name = id } = named.parse(persona)
  return { kind: 'persona', id, title: name }
}

/** The latest test of a content; null where it was never tested. */
export async function testOf(
  deps: AuthoringDeps,
  key: AuthoredKey,
  { hash, source }: { readonly hash: string; readonly source: string },
): Promise<AuthoredTest | null> {
  const row = await latestTest(deps.db, key, hash)
  if (!row) return null
  return testView(row, await personaHashOf(deps, key, source))
}

async function personaHashOf(deps: AuthoringDeps, key: AuthoredKey, source: string): Promise<string | null> {
  if (key.kind === 'persona') return null
  const around = await surroundingsOf(deps, key.orgId, { kind: key.kind, source })
  const read = readAuthored(key.kind, source, key.slug, around)
  return read.ok && read.authored.kind === 'scenario' ? bodyHash(read.authored.persona) : null
}
