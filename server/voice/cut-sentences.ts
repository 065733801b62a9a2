/** A stream of text as sentences, each as soon as its end is seen. */
export type SentenceCutter = {
  push(text: string): Generator<string, void, void>
  /** What is left when nothing more comes; null where nothing is. */
  end(): string | null
}

/** No more than this is held back for a sentence to end, in UTF-16 units: some models write without full stops. */
const longestHeld = 320

/** Never the last word of a sentence. */
const leading = new Set('mr mrs ms dr prof st vs approx fig e.g i.e cf'.split(' '))
/** The last word of a sentence only where a capital follows. */
const eitherWay = new Set('etc inc ltd co corp plc jr sr a.m p.m u.s u.k'.split(' '))

const possibleEnd = /\n|[.!?…]+["”’'»)\]*]*(?=\s)/gu

export function createSentenceCutter(): SentenceCutter {
  let held = ''
  return {
    *push(text) {
      held += text
      for (let at = cutAt(held); at !== null; at = cutAt(held)) {
        const sentence = held.slice(0, at).trim()
        held = held.slice(at)
        if (sentence !== '') yield sentence
      }
    },
    end() {
      const rest = held.trim()
      held = ''
      return rest === '' ? null : rest
    },
  }
}

/** Where the first sentence of a text is over; null where that cannot be said yet. */
function cutAt(text: string): number | null {
  for (const found of text.matchAll(possibleEnd)) {
    const end = found.index + found[0].length
    if (found[0] === '\n') return end
    const next = /\S/u.exec(text.slice(end, end + longestHeld))?.[0] ?? null
    const verdict = isEnd(text.slice(0, found.index), found[0], next)
    if (verdict === 'yes') return end
    if (verdict === 'wait') break
  }
  return text.length > longestHeld ? clauseEnd(text.slice(0, longestHeld)) : null
}

/** Judged by the word before the mark and, where that does not settle it, by the character that follows. */
function isEnd(before: string, mark: string, next: string | null): 'yes' | 'no' | 'wait' {
  const word = /\S+$/u.exec(before)?.[0].replace(/^["“‘(]+/u, '') ?? ''
  const goesOn = (continues: (following: string) => boolean) => {
    if (next === null) return 'wait'
    return continues(next) ? 'no' : 'yes'
  }
  const lower = (following: string) => /\p{Ll}/u.test(following)
  if (mark === '.') {
    if (leading.has(word.toLowerCase()) || /^(?!I$)\p{Lu}$/u.test(word)) return 'no'
    if (/^\s*\d+$/u.test(before)) return 'no'
    if (word.toLowerCase() === 'no') return goesOn((following) => /\d/u.test(following))
    if (eitherWay.has(word.toLowerCase())) return goesOn((following) => !/[\p{Lu}"“‘]/u.test(following))
    return 'yes'
  }
  // "Well… maybe" and “Really?” she said go on; a bare mark does not.
  if (mark.startsWith('…') || mark.startsWith('..') || /[^.!?…]/u.test(mark)) return goesOn(lower)
  return 'yes'
}

/** The end of the last clause, else of the last word, else as much as fits without half a character. */
function clauseEnd(text: string): number {
  const clause = Math.max(...[', ', '; ', ': ', ' – ', ' — '].map((mark) => text.lastIndexOf(mark)))
  if (clause > 0) return clause + 1
  const word = text.lastIndexOf(' ')
  if (word > 0) return word
  return /[\uD800-\uDBFF]$/u.test(text) ? text.length - 1 : text.length
}
