import { announceAssignments } from './announce.ts'
import { tellOfRealCalls } from '../real-calls/tell.ts'
import type { AssignmentDeps } from './deps.ts'
import { countPractice, handInEnded } from './hand-in.ts'
import { joinNewcomers } from './newcomers.ts'
import { remindOfDates } from './remind.ts'
import { settleAttempts } from './settle.ts'

/** Joining, reminding and telling look through all that runs: once a minute is soon enough for them. */
const slowEveryMs = 60_000

/** What assignments need done by the clock. Each look does what is there and no more; two at once do it once. */
export function createTending(deps: AssignmentDeps): () => Promise<void> {
  let slowAt = 0
  return async () => {
    await handInEnded(deps)
    await countPractice(deps)
    await settleAttempts(deps)
    await announceAssignments(deps)
    const now = deps.clock.now().getTime()
    if (now - slowAt < slowEveryMs && now >= slowAt) return
    slowAt = now
    await joinNewcomers(deps)
    await remindOfDates(deps)
    await tellOfRealCalls(deps)
  }
}
