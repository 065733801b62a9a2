import type { DeltaStream } from './delta-stream.ts'

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
