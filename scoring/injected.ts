/** Text that addresses the scorer: commands to it, roles and tags that look like a transcript's own. */
const addressed =
  /(?:ignore|disregard|forget)\s+(?:all\s+|any\s+|the\s+|your\s+)*(?:previous|prior|above|earlier)\s+\w+|(?:^|\n)\s*(?:system|assistant|judge|buyer|customer|prospect|scorer|rep)\s*:|<\/?(?:system|assistant|turn|transcript)[^>]*>|(?:give|award|assign)\s+(?:me|this|the rep)\s+(?:a\s+|full\s+|the\s+)*(?:score|marks|100|maximum)/giu

/** Where one of these stands, to the end of its sentence or line; offsets in UTF-16 units. */
export function injectedIn(
  text: string,
): readonly { readonly quote: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(addressed)].map((found) => {
    const start = found.index + (found[0].length - found[0].trimStart().length)
    const rest = /[^.!?\n]*[.!?]*/u.exec(text.slice(found.index + found[0].length))?.[0] ?? ''
    return { quote: found[0].trim(), start, end: found.index + found[0].length + rest.length }
  })
}

/** The text with spaces where it addresses the scorer, so that the rest is read as if that had not been said; offsets stay. */
export function withoutInjected(text: string): string {
  let left = text
  for (const { start, end } of injectedIn(text)) {
    left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
  }
  return left
}
