/** Texts kept per function: an authored persona has some 1,500 lines, a talk adds a few dozen. */
const most = 20_000

/**
 * The same function, remembering what it gave for each text. For pure functions of one text that are asked about the
 * same authored lines in every reply.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = work(text)
    if (known.size >= most) known.clear()
    known.set(text, made)
    return made
  }
}
