import { and, eq } from 'drizzle-orm'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { scorerVersion } from '#scoring/score.ts'
import type { BeliefContext, BlindTranscript } from '#scoring/transcript.ts'
import { scorecard } from '../db/schema/scoring.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'

/** What a scorecard is one of: the same words, context, rubric and scorer come to the same card. */
export type CardKey = Pick<
  typeof scorecard.$inferSelect,
  | 'orgId'
  | 'roleplayId'
  | 'transcriptHash'
  | 'contextHash'
  | 'rubricHash'
  | 'scorerKind'
  | 'scorerVersion'
  | 'judgeModel'
>

/** The built-in scorer as cards name it: its arithmetic and the coder that it rests on. */
export const builtInScorer = {
  scorerKind: 'built-in',
  scorerVersion: `${scorerVersion}+${coderVersion}`,
  judgeModel: '',
} as const

export const cardKey = (
  { orgId, roleplayId }: RoleplayKey,
  transcript: BlindTranscript,
  context: BeliefContext,
  rubricHash: string,
): CardKey => ({
  orgId,
  roleplayId,
  transcriptHash: bodyHash(transcript.turns.map(({ n, speaker, text }) => [n, speaker, text])),
  // What was said before counts too; without any the hash is what it always was.
  contextHash: bodyHash(transcript.earlier?.length ? [context, transcript.earlier] : context),
  rubricHash,
  ...builtInScorer,
})

/**
 * A row without hashes is no score: it says that one is waited for (`queued`, with the tries that failed so far) or
 * was given up (`failed`). It goes when there is a score.
 */
export const requestKey = ({ orgId, roleplayId }: RoleplayKey): CardKey => ({
  orgId,
  roleplayId,
  transcriptHash: '',
  contextHash: '',
  rubricHash: '',
  ...builtInScorer,
})

/** Every request of this roleplay, also one that an older scorer left. */
export const isRequest = ({ orgId, roleplayId }: RoleplayKey) =>
  and(
    eq(scorecard.orgId, orgId),
    eq(scorecard.roleplayId, roleplayId),
    eq(scorecard.transcriptHash, ''),
    eq(scorecard.scorerKind, 'built-in'),
  )

export const isOfRoleplay = ({ orgId, roleplayId }: RoleplayKey) =>
  and(eq(scorecard.orgId, orgId), eq(scorecard.roleplayId, roleplayId))
