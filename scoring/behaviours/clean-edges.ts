/** Where a stretch of words may begin or end without being cut out of its clause. */
const opens = /(?:^|[.,;:!?…\n—–"”)]\s*|\b(?:and|but|so|because|or|then)\s+)$/iu
const ends = /^(?:$|["'”’)]*[.,;:!?…\n—–]|\s*$|\s+(?:and|but|so|because|or|then)\b|\s+[—–-]\s)/iu
const closed = /[.,;:!?…"'”’)—–]\s*$/u
const mark = /^[.!?…]+["'”’)]*/u
/** A quote grows by no more words than this on either side. */
const mostWords = 8

/**
 * The span widened, by some words at most, until it begins and ends where a clause does: "went to three days for seven
 * months when" is no evidence that anybody would read. Offsets in UTF-16 units of `text`.
 */
export function cleanEdges(text: string, start: number, end: number): { start: number; end: number } {
  return { start: from(text, start), end: to(text, end) }
}

function from(text: string, start: number): number {
  let at = start
  for (let words = 0; words <= mostWords; words += 1) {
    if (opens.test(text.slice(0, at))) return at
    at = text.slice(0, at).trimEnd().search(/\S+$/u)
    if (at < 0) return start
  }
  return start
}

function to(text: string, end: number): number {
  if (closed.test(text.slice(0, end))) return end
  let at = end
  for (let words = 0; words <= mostWords; words += 1) {
    if (ends.test(text.slice(at))) return at + (mark.exec(text.slice(at))?.[0].length ?? 0)
    const word = /^\s*[^\s.,;:!?…—–]+/u.exec(text.slice(at))
    if (word === null) return end
    at += word[0].length
  }
  return end
}
