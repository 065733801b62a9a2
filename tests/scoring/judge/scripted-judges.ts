import type { JudgedCode } from '#scoring/judge/items.ts'
import { judgeItems } from '#scoring/judge/items.ts'
import type { AskJudge, JudgeCall } from '#scoring/judge/judge-transcript.ts'
import type { JudgeReply, SwapReply } from '#scoring/judge/reply.ts'
import type { BlindTranscript } from '#scoring/transcript.ts'

type Name = JudgeCall<unknown>['name']
type Shown = { readonly turn: number; readonly speaker: 'rep' | 'buyer'; readonly text: string }
type Pair = { readonly pair: number; readonly buyer: string; readonly reply: string; readonly about: string }

/** Somebody's opinion of a transcript: what each turn shows, and on which step each buyer turn stands. */
export type Opinion = {
  readonly codes: (turn: Shown, reading: number) => readonly JudgedCode[]
  readonly step?: (turn: Shown, reading: number) => number
  readonly quote?: (turn: Shown) => string
  readonly swap?: (pair: Pair) => Omit<SwapReply['pairs'][number], 'pair'>
}

/** The data of a prompt, as a model would read it: the last line of the last message. */
const dataOf = ({ lines }: JudgeCall<unknown>): unknown =>
  JSON.parse(lines.at(-1)?.content.split('\n').at(-1) ?? 'null')

/** The words that a model sends back for a call. */
export function replyOf(call: JudgeCall<unknown>, opinion: Opinion): JudgeReply | SwapReply {
  if (call.name === 'swap') {
    const swap = opinion.swap ?? (({ about }) => ({ own: about, equallyTrue: false }))
    return { pairs: (dataOf(call) as Pair[]).map((pair) => ({ pair: pair.pair, ...swap(pair) })) }
  }
  const reading = Number(call.name.at(-1))
  const turns = dataOf(call) as Shown[]
  const quote = opinion.quote ?? (({ text }) => text)
  return {
    items: judgeItems.map(({ id }) => {
      const spans = turns
        .filter((turn) => turn.speaker === 'rep' && opinion.codes(turn, reading).includes(id))
        .map((turn) => ({ turn: turn.turn, quote: quote(turn) }))
      return { item: id, spans, shown: spans.length > 0 }
    }),
    buyer: turns
      .filter(({ speaker }) => speaker === 'buyer')
      .map((turn) => {
        const step = opinion.step?.(turn, reading) ?? 0
        return { turn: turn.turn, quote: step === 0 ? '' : quote(turn), step }
      }),
  }
}

/** A judge of one opinion, with the names of the calls it got. What does not fit the schema is no reply. */
export function scriptedJudge(opinion: Opinion, broken: readonly Name[] = []) {
  const calls: Name[] = []
  const prompts: string[] = []
  const ask: AskJudge = async (call) => {
    calls.push(call.name)
    prompts.push(call.lines.map(({ content }) => content).join('\n'))
    if (broken.includes(call.name)) return null
    return call.schema.safeParse(replyOf(call, opinion)).data ?? null
  }
  return { ask, calls, prompts }
}

/** Reads exactly what the built-in coder read, and takes all of it to be about this buyer. */
export const perfect = ({ turns }: BlindTranscript): Opinion => {
  const of = (n: number) => turns.find((turn) => turn.n === n)
  return {
    codes: ({ turn }) => {
      const found = of(turn)
      return found?.speaker === 'rep' ? found.reading.behaviours.map(({ code }) => code as JudgedCode) : []
    },
    step: ({ turn }) => {
      const found = of(turn)
      return found?.speaker === 'buyer' ? found.reading.ladder : 0
    },
  }
}
