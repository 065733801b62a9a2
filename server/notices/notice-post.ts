import { sendDigests, type DigestDeps } from './digest.ts'
import { sendWeeks } from './week.ts'

/** Hours begin on the minute: looking more often finds nothing new. */
const everyMs = 60_000

/** Looks whether anybody's mail is due, once a minute however often it is asked. */
export function createNoticePost(deps: DigestDeps): () => Promise<void> {
  let looked = Number.NEGATIVE_INFINITY
  return async () => {
    const now = deps.clock.now().getTime()
    if (now - looked < everyMs) return
    looked = now
    await sendDigests(deps)
    await sendWeeks(deps)
  }
}
