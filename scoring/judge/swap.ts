import { answeredBy, buyerTurns, repTurns, type BlindTranscript } from '../transcript.ts'
import type { Agreed, AgreedFinding } from './agree.ts'
import { isSwapped } from './items.ts'
import { otherBuyer } from './other-buyers.ts'
import type { SwapReply } from './reply.ts'
import type { ShownTurn } from './shown-turn.ts'

/** What a rep said, set against a line of another buyer. Numbered from 1. */
export type SwapPair = {
  readonly pair: number
  readonly heard: string
  readonly reply: string
  readonly about: string
  readonly finding: AgreedFinding
}

/** The findings whose worth lies in being about this buyer, each beside what another buyer said. */
export function swapPairs(
  transcript: BlindTranscript,
  agreed: Agreed,
  turns: readonly ShownTurn[],
): readonly SwapPair[] {
  const said = buyerTurns(transcript).map(({ text }) => text)
  const shown = new Map(turns.map(({ n, text }) => [n, text]))
  const reps = new Map(repTurns(transcript).map((turn) => [turn.n, turn]))
  return agreed.findings
    .filter(({ code }) => isSwapped(code))
    .flatMap((finding, index): SwapPair[] => {
      const turn = reps.get(finding.turn)
      if (!turn) return []
      const kind = answeredBy(transcript, turn)?.reading.objection ?? 'none'
      const reply = shown.get(finding.turn) ?? ''
      return [{ pair: index + 1, heard: otherBuyer(kind, said), reply, about: finding.quote, finding }]
    })
}

/**
 * What the swap test leaves. A finding stays only where the judge says that it would not be equally true said to the
 * other buyer and quotes the words that tie it to this one; words that do not stand in the turn tie nothing.
 */
export function withoutSwapped(
  agreed: Agreed,
  pairs: readonly SwapPair[],
  { pairs: answers }: SwapReply,
  turns: readonly ShownTurn[],
): Agreed {
  const tied = new Set(
    answers.flatMap(({ pair: n, own, equallyTrue }) => {
      const pair = pairs.find((one) => one.pair === n)
      const turn = turns.find((one) => one.n === pair?.finding.turn)
      return pair && turn?.findWord(own) && !equallyTrue ? [pair.finding] : []
    }),
  )
  return { ...agreed, findings: agreed.findings.filter((one) => !isSwapped(one.code) || tied.has(one)) }
}
