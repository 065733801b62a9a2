import type { Directive } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import type { Model, ModelFailureKind, Usage } from '../llm/model.ts'

/** One buyer turn to be said. */
export type TurnToSpeak = {
  readonly cast: Cast
  readonly directive: Directive
  /** What the built-in voice would say: it speaks this itself, and a model is given it as what is meant. */
  readonly builtInText: string
  /** Everything said so far, oldest first. */
  readonly transcript: readonly { readonly speaker: 'rep' | 'buyer'; readonly text: string }[]
  /** What a model has made up about this buyer in earlier turns. */
  readonly improvised: readonly string[]
  /** Null: the built-in voice speaks. */
  readonly model: Model | null
  readonly org: string
  /** A mark of this roleplay's own that stands in a model's prompt and must not come back. */
  readonly canary: string
  readonly signal: AbortSignal
  /** Whether the turn stands in the log by now: nothing is released before, and nothing at all where it does not. */
  readonly mayRelease: Promise<boolean>
  /** Milliseconds a word of the built-in voice takes; 0 says all at once. */
  readonly pace: { readonly wordMs: number }
  /** Called with each stretch of text that may be shown; what was released stays said. */
  readonly onRelease: (text: string) => void
}

export type SpokenTurn = {
  /** Exactly what was released, in order. */
  readonly text: string
  readonly voice: 'built-in' | 'model'
  readonly status: 'complete' | 'interrupted'
  /** Why a turn broke off, or why the built-in voice spoke instead of a model; null where all went well. */
  readonly reason: ModelFailureKind | 'guard' | null
  /** The model had more to say than fits. */
  readonly truncated: boolean
  /** Tokens of every attempt; null where no model began to answer. */
  readonly usage: Usage | null
  /** Whether an endpoint did not count some of them, or was not waited for until it had. */
  readonly estimated: boolean
  /** Released sentences in which the model made something up about its buyer, for the ledger. */
  readonly improvised: readonly string[]
}
