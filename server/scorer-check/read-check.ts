import type { CallDraft } from '#contract/call.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { codeTranscript } from '#scoring/code-transcript.ts'
import { verified } from '#scoring/verify.ts'
import { readDraftAside } from '../calls/read-draft-aside.ts'
import { RequestRefused } from '../errors.ts'
import { chooseLines, type CheckedLine } from './choose-lines.ts'

/**
 * Reads a call that a coach knows and chooses what is asked about it. Nothing of it is kept.
 * @throws RequestRefused for a file that cannot be used, one side only, or too few turns of the rep
 */
export async function readCheck(embed: Embed, draft: CallDraft, me: string): Promise<readonly CheckedLine[]> {
  const { turns, obstacle } = await readDraftAside(draft, me)
  if (obstacle) throw new RequestRefused(obstacle.code, { detail: obstacle.sentence })
  const said = turns.map(({ side, text }) => ({ speaker: side, text }))
  const lines = chooseLines(verified(await codeTranscript({ turns: said, facts: [] }, embed)))
  if (lines === null) throw new RequestRefused('call/too_short')
  return lines
}
