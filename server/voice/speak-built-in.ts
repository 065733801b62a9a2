import { setTimeout as wait } from 'node:timers/promises'

/** Shorter waits than this cost more in timers than they give in rhythm: words are grouped instead. */
const leastWaitMs = 25

/**
 * Says a text word by word at `wordMs` a word; 0 says all at once.
 * @returns what was released, and whether all of it was.
 */
export async function speakBuiltIn(
  text: string,
  wordMs: number,
  signal: AbortSignal,
  onRelease: (text: string) => void,
): Promise<{ readonly text: string; readonly complete: boolean }> {
  if (signal.aborted) return { text: '', complete: false }
  if (wordMs <= 0) {
    onRelease(text)
    return { text, complete: true }
  }
  const words = text.match(/\S+\s*/gu) ?? []
  const group = Math.max(1, Math.ceil(leastWaitMs / wordMs))
  let released = ''
  for (let at = 0; at < words.length; at += group) {
    const next = words.slice(at, at + group)
    const stretch = next.join('')
    onRelease(stretch)
    released += stretch
    if (at + group >= words.length) break
    try {
      await wait(next.length * wordMs, undefined, { signal })
    } catch {
      return { text: released, complete: false }
    }
  }
  return { text: released, complete: true }
}
