import type { Notice } from '#contract/socket.ts'

/** Later released text is gathered for this long: at 50 tokens a second half the messages, and one paint each. */
const coalesceMs = 33

/** The words of a reply while it is spoken, and their way to the clients. */
export type DeltaStream = {
  readonly text: string
  add(text: string): void
  /** Sends what is still held back. */
  flush(): void
  close(): void
}

/** Sends the first released text at once, later text at most every 33 ms; offsets are UTF-16 units of the whole reply. */
export function createDeltaStream(
  of: { readonly roleplayId: string; readonly turnId: string; readonly generation: number },
  send: (delta: Notice<'turn:delta'>) => void,
): DeltaStream {
  let text = ''
  let sent = 0
  let timer: NodeJS.Timeout | null = null
  const flush = () => {
    if (sent === text.length) return
    send({ ...of, offset: sent, text: text.slice(sent) })
    sent = text.length
  }
  const tick = () => {
    timer = null
    if (sent === text.length) return
    flush()
    timer = setTimeout(tick, coalesceMs)
  }
  return {
    get text() {
      return text
    },
    add(more) {
      text += more
      if (timer) return
      flush()
      timer = setTimeout(tick, coalesceMs)
    },
    flush,
    close() {
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}
