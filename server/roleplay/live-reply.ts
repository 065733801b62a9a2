import type { DeltaStream } from './delta-stream.ts'

/** Roleplays that one process keeps at hand, with some to spare; beyond it they are read again. */
export const liveAtMost = 512

/** A reply on its way in this process, from the moment the rep's turn is stored until the floor is back. */
export type LiveReply = {
  readonly abort: AbortController
  /** The words so far; null while the reply is still being worked out. */
  speaking: {
    readonly turnId: string
    readonly n: number
    readonly generation: number
    readonly stream: DeltaStream
  } | null
  /** Why it was cut short from our side: said under the turn instead of the voice's own reason. */
  cutBy: 'stopped' | 'restart' | null
  readonly finished: Promise<void>
}
