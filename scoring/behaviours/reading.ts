import type { BehaviourCode, ObjectionKind, Stance } from './codes.ts'

/** Sentence embeddings, injected: one unit-length vector of the same width per text, in order. */
export type Embed = (texts: readonly string[]) => Promise<readonly Float32Array[]>

/**
 * Something the rep may truthfully say. `number`/`unit`, `names` and `denied` are what a claim can
 * contradict; `text` only helps to find which fact a claim is about.
 */
export type Fact = {
  readonly id: string
  readonly text: string
  readonly subject: string
  readonly number?: number | undefined
  readonly unit?: string | undefined
  readonly names?: readonly string[] | undefined
  /** A claim that is known to be false and that a rep might be tempted to make. */
  readonly denied?: string | undefined
}

/** An opaque text supplied by whoever asks (a topic, an objection); the coder only says how near a turn comes. */
export type Anchor = { readonly id: string; readonly text: string }

/** One utterance, `n` counted from 1 over the whole transcript. */
export type Utterance = { readonly n: number; readonly speaker: 'rep' | 'buyer'; readonly text: string }

/**
 * One coded act of a rep turn. `quote` is `text.slice(start, end)` of the turn, offsets in UTF-16 units.
 * `confidence` is calibrated: of codes given with .8, about 8 in 10 are right on held-out batches.
 */
export type CodedBehaviour = {
  readonly code: BehaviourCode
  readonly confidence: number
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly source: 'head' | 'cue' | 'judge'
}

/** A statement set against the fact sheet. Only `mismatch` is a hard error; `unsupported` is shown, never gating. */
export type Claim = {
  readonly quote: string
  readonly factId: string | null
  readonly verdict: 'supported' | 'mismatch' | 'unsupported'
  /** For a mismatch: what the sheet says instead, in the sheet's words. */
  readonly detail?: string | undefined
}

/** A sentence that works on somebody rather than tell them something. */
export type Worked = {
  /** By urgency, guilt, threat or the like; or by flattery. */
  readonly manner: 'presses' | 'flatters'
  /** 0–1, from .4; not calibrated: the reader of a transcript decides from where it accuses anybody. */
  readonly confidence: number
  readonly quote: string
  readonly start: number
  readonly end: number
}

/** What a rep turn does, read in the context of the buyer turn it answers. */
export type TurnReading = {
  readonly coder: string
  readonly behaviours: readonly CodedBehaviour[]
  /** Codes seen below the confidence band: shown as "unsure", never scored. */
  readonly unsure: readonly CodedBehaviour[]
  readonly claims: readonly Claim[]
  /** Similarity 0–1 of the nearest clause of the turn to each anchor, highest first, at most 16 ids or a quarter of many. */
  readonly anchors: readonly { readonly id: string; readonly similarity: number }[]
  /** 0–1: how far the turn builds on the buyer turn before it; null where it answers nothing. */
  readonly uptake: number | null
  /** The rep's own earlier turn that makes the same point, and how many times it has been made before. */
  readonly repeatOf: { readonly turn: number; readonly times: number } | null
  /** Words that say something: filler is not counted. */
  readonly words: number
  /** Sentences that say something, as far as they can be told apart. This and `worked` are left out by coders before the fifth. */
  readonly sentences?: number | undefined
  readonly worked?: readonly Worked[] | undefined
}

/** What a buyer turn shows, from its words alone (no engine state). */
export type BuyerReading = {
  readonly coder: string
  /** Belief ladder 0–5 of the codebook. */
  readonly ladder: 0 | 1 | 2 | 3 | 4 | 5
  readonly stance: Stance
  readonly objection: ObjectionKind
  /** Calibrated confidence 0–1 of ladder, stance and objection. */
  readonly confidence: { readonly ladder: number; readonly stance: number; readonly objection: number }
  /** Calibrated chances 0–1 of the steps 0 to 5; left out where a person or a model named the step. */
  readonly steps?: readonly number[]
  /** A cue of discomfort: shortness, "it's fine", a joke over something serious. */
  readonly discomfort: boolean
  /** The direct question that the rep is asked, verbatim; null where none. */
  readonly question: string | null
}
