const open = '<think>'
const close = '</think>'

/**
 * Takes out the block in which some local models think aloud before they answer. Only at the very start: later on
 * such a tag is part of the reply.
 */
export function createThinkingFilter(): { push(text: string): string; end(): string } {
  let phase: 'start' | 'thinking' | 'reply' = 'start'
  let held = ''
  const push = (text: string): string => {
    if (phase === 'reply') return text
    held += text
    if (phase === 'start') {
      const begun = held.trimStart()
      if (begun.length < open.length && open.startsWith(begun)) return ''
      if (!begun.startsWith(open)) return reply(held)
      phase = 'thinking'
    }
    const at = held.indexOf(close)
    if (at >= 0) return reply(held.slice(at + close.length))
    // Only what could be the beginning of the closing tag is kept.
    held = held.slice(-close.length)
    return ''
  }
  const reply = (text: string) => {
    phase = 'reply'
    held = ''
    return text
  }
  return { push, end: () => (phase === 'start' ? reply(held) : '') }
}
