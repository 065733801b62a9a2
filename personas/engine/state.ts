import type { RoomAct, SpeechAct } from '../schema.ts'
import type { RoomEvent, RoomState, Vote } from './room/room-state.ts'

export const objectionStatuses = [
  'latent',
  'hinted',
  'surfaced',
  'explored',
  'answered',
  'resolved',
  'hardened',
] as const
export type ObjectionStatus = (typeof objectionStatuses)[number]

/** Everything about one live buyer that changes. Plain JSON: snapshots of it are stored and read back. */
export type BuyerState = {
  readonly mover: boolean
  readonly trust: number
  readonly reactance: number
  readonly patience: number
  readonly engagement: number
  /** Log-odds by belief id. */
  readonly beliefs: Readonly<Record<string, number>>
  /** 0–1: how likely the buyer would go along if it were decided now. */
  readonly commit: number
  readonly objections: Readonly<
    Record<
      string,
      {
        readonly status: ObjectionStatus
        readonly heard: number
        /** Whether the concern beneath has been said aloud. */
        readonly disclosed: boolean
        readonly missedCues: number
        readonly raisedAt: number | null
      }
    >
  >
  readonly hiddenFacts: Readonly<Record<string, { readonly disclosed: boolean; readonly at: number | null }>>
  /** Positive codes by the turn numbers in which they counted, for saturation. */
  readonly recent: Readonly<Record<string, readonly number[]>>
  /** Belief movement bought by a concession, kept apart and never counted as belief. */
  readonly incentive: number
  /** The act with which the buyer asked something that waits for an answer. */
  readonly openQuestion: string | null
  /** The objection under discussion. */
  readonly focus: string | null
  /** The objection whose cue was shown in the last reply: now is the time to ask about it. */
  readonly openCue: string | null
  /** The exchange in which something last invited a new behaviour: a raised objection, a cue, a disclosure. */
  readonly opportunityAt: number
  /** Exchanges since the objection in focus was last met with anything but silence. */
  readonly asked: number
  readonly lastStance: 'resist' | 'neutral' | 'positive'
  readonly clarifiedAt: number | null
  /** Shocks that have come, by the exchange in which each did; absent in states stored before there were any. */
  readonly shocks?: Readonly<Record<string, number>>
  /** The exchange in which a smaller step was last offered; absent where none was. */
  readonly counteredAt?: number
  /** Keys of authored lines already spoken, so that none is said twice. */
  readonly spoken: readonly string[]
}

export const outcomeKinds = [
  'commitment',
  'disqualified',
  'stalled',
  'walked-out',
  'time-limit',
  'rep-ended',
] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

export type Outcome = {
  readonly kind: OutcomeKind
  readonly byBuyer: string | null
  /** Terms of a commitment or counter-offer, in words. */
  readonly terms: string | null
  readonly exit: 'fade' | 'not-now' | 'hard-no' | 'hang-up' | null
  /** How a room voted; absent where nobody did. */
  readonly vote?: Vote
}

/** The whole of one roleplay's inner state; a map by buyer also where there is one. */
export type World = {
  readonly engine: string
  readonly seed: number
  readonly exchange: number
  readonly byBuyer: Readonly<Record<string, BuyerState>>
  readonly outcome: Outcome | null
  /** Absent where there is one buyer. */
  readonly room?: RoomState
}

/** What happened inside, in past tense, for the update log and the debrief. */
export type EngineEvent =
  | RoomEvent
  | {
      readonly type: 'belief-moved'
      readonly buyer: string
      readonly belief: string
      readonly delta: number
      readonly cause: string
      readonly quote: string | null
    }
  | {
      readonly type: 'trust-moved'
      readonly buyer: string
      readonly delta: number
      readonly cause: string
      readonly quote: string | null
    }
  | {
      readonly type: 'objection-changed'
      readonly buyer: string
      readonly objection: string
      readonly from: ObjectionStatus
      readonly to: ObjectionStatus
    }
  | { readonly type: 'concern-disclosed'; readonly buyer: string; readonly objection: string }
  | { readonly type: 'fact-disclosed'; readonly buyer: string; readonly hiddenFact: string }
  | { readonly type: 'cue-shown'; readonly buyer: string; readonly objection: string }
  | { readonly type: 'cue-missed'; readonly buyer: string; readonly objection: string }
  | { readonly type: 'incentive-offered'; readonly buyer: string; readonly quote: string }
  | {
      readonly type: 'fact-error-noticed'
      readonly buyer: string
      readonly quote: string
      readonly factId: string | null
    }
  /** News broke in; `shock` is its id in the scenario. */
  | { readonly type: 'shock'; readonly buyer: string; readonly shock: string }
  | { readonly type: 'disengaged'; readonly buyer: string; readonly engagement: number }
  | { readonly type: 'exit-drawn'; readonly buyer: string; readonly hazard: number; readonly left: boolean }
  | { readonly type: 'ended'; readonly outcome: Outcome }

/** What the buyer is to do next, for whichever voice speaks. Holds only what may be said. */
export type Directive = {
  readonly buyer: string
  readonly act:
    | SpeechAct
    | RoomAct
    | 'open'
    | 'object'
    | 'insist'
    | 'hint'
    | 'reveal'
    | 'explore'
    | 'weigh'
    | 'resolved'
    | 'hardened'
    | 'answer'
    | 'disclose'
    | 'shock'
  readonly stance: 'resist' | 'neutral' | 'positive'
  /** 0–1. */
  readonly intensity: number
  /** 0–1; low means shorter and vaguer. */
  readonly engagement: number
  readonly objection: string | null
  readonly hiddenFact: string | null
  readonly answer: { readonly id: string; readonly guarded: boolean } | null
  /** The news that is broken before anything else; absent where there is none. */
  readonly shock?: string
  /** A second, shorter thing to do after the first, e.g. answer and then insist. */
  readonly then: Pick<Directive, 'act' | 'objection' | 'hiddenFact' | 'answer'> | null
  /** The rep's own words to take up, verbatim; null where nothing was worth it. */
  readonly echo: string | null
  /** The reading was too unsure to act on: ask what was meant. */
  readonly unsure: boolean
  readonly maxWords: number
  readonly outcome: Outcome | null
  /** In a room: they go with these words, and the others stay. */
  readonly leaves?: true
}

export type Step = {
  readonly world: World
  readonly events: readonly EngineEvent[]
  readonly directive: Directive
}
