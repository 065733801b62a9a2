import { scoreTranscript } from '#scoring/score.ts'
import { whatWouldChange } from '#scoring/what-if/what-would-change.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { beliefContext } from './belief-context.ts'
import { buyerReadingsOf } from './card-body.ts'
import { cardKey } from './card-key.ts'
import type { ScoringDeps } from './deps.ts'
import { readSubject } from './read-subject.ts'
import { storeCard } from './store-card.ts'
import { loadSubject } from './subject.ts'

/**
 * Scores an ended roleplay by the rubric it was started with; a retake as a whole. Doing it again, also at the same
 * time elsewhere, leaves the one card. @throws RequestRefused for an unknown roleplay or one that is still running
 */
export async function scoreRoleplay(deps: ScoringDeps, key: RoleplayKey): Promise<'scored' | 'already'> {
  const subject = await loadSubject(deps.db, key)
  const { transcript, fresh } = await readSubject(subject, deps.embed)
  const context = beliefContext(subject)
  const scored = scoreTranscript(transcript, context, subject.rubric)
  const body = { ...scored, changes: whatWouldChange(transcript, context, subject.rubric) }
  const stored = await storeCard(
    deps.db,
    cardKey(key, transcript, context, subject.rubricHash),
    { id: deps.newId(), body, buyerReadings: buyerReadingsOf(transcript), fresh },
    deps.clock.now(),
    deps.whenScored,
  )
  return stored ? 'scored' : 'already'
}
