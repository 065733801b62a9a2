import { judgeTranscript, type Unread } from '#scoring/judge/judge-transcript.ts'
import type { Model } from '../llm/model.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { beliefContext } from '../scoring/belief-context.ts'
import { cardKey } from '../scoring/card-key.ts'
import { readSubject } from '../scoring/read-subject.ts'
import { loadSubject } from '../scoring/subject.ts'
import { askStored } from './ask-stored.ts'
import type { JudgingDeps } from './deps.ts'
import { judgedBody } from './judged-body.ts'
import { judgedKey } from './judge-key.ts'
import { storeJudgement } from './store-judgement.ts'

/**
 * Has a model read an ended roleplay and stores its card beside the built-in one. Doing it again, also at the same time
 * elsewhere, leaves the one card.
 * @returns `unread` where its replies could not be used: nothing is stored then
 * @throws RequestRefused for a roleplay that is unknown or running, and where no model may be asked; ModelFailure
 */
export async function judgeRoleplay(
  deps: JudgingDeps,
  judge: Model,
  key: RoleplayKey,
  signal: AbortSignal,
): Promise<'scored' | 'held' | 'already' | Unread> {
  const subject = await loadSubject(deps.db, key)
  const { transcript } = await readSubject(subject, deps.embed)
  const context = beliefContext(subject)
  const judgement = await judgeTranscript(
    { transcript, context, rubric: subject.rubric },
    askStored(deps, judge, key, signal),
  )
  if ('unread' in judgement) return judgement
  const sameModel = judge.name === deps.modelName && subject.turns.some(({ voice }) => voice === 'model')
  const stored = await storeJudgement(
    deps.db,
    judgedKey(cardKey(key, transcript, context, subject.rubricHash), judge.name),
    deps.newId(),
    judgedBody(judgement, sameModel),
    deps.clock.now(),
  )
  if (!stored) return 'already'
  return judgement.held ? 'held' : 'scored'
}
