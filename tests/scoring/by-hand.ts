import type { BehaviourCode, ObjectionKind, Stance } from '#scoring/behaviours/codes.ts'
import type { BuyerReading, Claim, CodedBehaviour } from '#scoring/behaviours/reading.ts'
import type { BlindTranscript, CodedTurn } from '#scoring/transcript.ts'

export type Said =
  | {
      readonly rep: string
      readonly codes?: readonly (BehaviourCode | readonly [BehaviourCode, number])[]
      readonly claims?: readonly Claim[]
      readonly uptake?: number
      readonly words?: number
    }
  | {
      readonly buyer: string
      readonly ladder?: BuyerReading['ladder']
      readonly stance?: Stance
      readonly objection?: ObjectionKind
      readonly discomfort?: boolean
      readonly question?: string
      /** Chances of the steps 0 to 5. */
      readonly steps?: readonly number[]
    }

/** A transcript with readings made by hand: each code quotes the whole turn. */
export const conversation = (...said: readonly Said[]): BlindTranscript => ({
  turns: said.map((one, index): CodedTurn => {
    const n = index + 1
    if ('buyer' in one) {
      const reading: BuyerReading = {
        coder: 'by hand',
        ladder: one.ladder ?? 0,
        stance: one.stance ?? 'neutral',
        objection: one.objection ?? 'none',
        confidence: { ladder: 0.9, stance: 0.9, objection: 0.9 },
        discomfort: one.discomfort ?? false,
        question: one.question ?? null,
        ...(one.steps && { steps: one.steps }),
      }
      return { n, speaker: 'buyer', text: one.buyer, reading }
    }
    const behaviours = (one.codes ?? []).map((code): CodedBehaviour => {
      const [name, confidence] = typeof code === 'string' ? [code, 0.9] : code
      return { code: name, confidence, quote: one.rep, start: 0, end: one.rep.length, source: 'head' }
    })
    const reading = {
      coder: 'by hand',
      behaviours,
      unsure: [],
      claims: one.claims ?? [],
      anchors: [],
      uptake: one.uptake ?? null,
      repeatOf: null,
      words: one.words ?? one.rep.split(/\s+/u).length,
    }
    return { n, speaker: 'rep', text: one.rep, reading }
  }),
  facts: [],
})

export const objecting = {
  buyer: 'It costs more than we have this year.',
  objection: 'price',
  stance: 'resist',
} as const
export const asking = {
  buyer: 'How long does it take to be up and running?',
  question: 'How long does it take to be up and running?',
} as const
export const telling = { buyer: 'The planners went back to their spreadsheets in March.' } as const
