/** A stretch of a turn, with UTF-16 offsets: `text === turn.slice(start, end)`. */
export type Clause = { readonly start: number; readonly end: number; readonly text: string }

/** Clauses of a turn that are told apart; more are joined, shortest first, to bound the cost of a turn. */
export const clauseLimit = 8
const tinyWords = 3
/** Only a stretch longer than this is split where no punctuation marks a boundary. */
const longWords = 14
/** The same in a turn without any punctuation, as recognised speech is: no sentence end can be seen in it. */
const longWordsUnmarked = 9
const softSideWords = 5
const marked = /[.,!?;:…](?=\s|$)/

const hardBoundary = /[.!?…]+["')\]”’]*(?=\s|$)|[\n\r]+|;(?=\s)|\s[—–-]+\s|—/g
/** Words that open a new act of speech often enough, for text without punctuation. */
const softBoundary = new RegExp(
  String.raw`,?\s+(?=(?:` +
    [
      'but',
      'so(?= (?:what|how|i|we|you|if|can|would|the|that))',
      'and (?:i|we|you|what|how|when|who|if|can|could|would|do|is|are|then|that)',
      'because',
      "what(?= (?:would|is|are|do|did|does|have|has|happens|happened|makes|made|else|if|about|kind|speaks|we|they|you'd))",
      "what's",
      'how (?:do|did|does|would|are|is|much|many|have|long|about|come)',
      'why',
      'which (?:of|one)',
      "(?:can|could|would|will|do|did|does|are|is|have|shall|should|don't|isn't|won't) (?:you|we|i|that|it|this|there|they)",
      '(?:i|we) (?:think|know|hear|understand|guess|mean|believe|see|would|want|will|have|had|am|was|were|saw|did|do)',
      "(?:i|we) (?:can|can't|could|don't|didn't|wouldn't|won't|need|might|notice|noticed|still|just|lost|wonder|feel)",
      "i'(?:m|ve|d|ll)",
      "(?:we|you)'(?:re|ve|ll|d)",
      "you (?:said|mentioned|told|know|need|should|have|are|can|could|ought|asked|went|don't|can't)",
      'may i',
      'after that',
      "that's (?:why|the|what)",
      "there(?:'s| is| are)",
      "it(?:'s| is|'d| isn't) (?:the|a|not|just|only)",
      'nobody',
      "how's",
      'who (?:is|was|would|do|does|did|else)',
      "let(?: me|'s)",
      'honestly',
      'look',
      'if (?:you|we|i|that|it)',
      'when (?:we|you|i)',
      'that said',
      'to be (?:honest|fair|clear)',
      'no (?:problem|worries)',
      '(?:sorry|okay|ok|sure|great|right|thanks)',
    ].join('|') +
    String.raw`)\b)`,
  'giu',
)

/** Words that are no names: written with a capital inside a stretch they begin a sentence whose end was left out. */
const capitalBoundary = new RegExp(
  String.raw`\s+(?=(?:` +
    [
      "What|What's|How|How's|Who|Who's|Which|Why|When|Where|Whether|If|Because|So|And|But|Or|Then|Also|Now|Still|Not",
      'No|Yes|Nobody|Nothing|Everyone|Everything|Some|Most|Many|Each|Every|One|Two|Three|Half|Both|All|Anyone',
      'The|This|That|These|Those|There|A|An|It|Its|We|You|They|He|She|My|Your|Our|Their|His|Her|Here',
      'May|Can|Could|Would|Will|Shall|Should|Do|Does|Did|Is|Are|Was|Were|Has|Have|Had|Let|Tell|Give|Take|Say',
      'In|On|At|For|From|With|Without|Of|To|By|After|Before|Until|Since|About|Under|Over|Only|Just|Even|Perhaps|Maybe',
      'Sorry|Thanks|Thank|Right|Fair|Honestly|Look|Okay|Fine|Good|Please',
    ].join('|') +
    String.raw`)(?:['’](?:s|re|ve|ll|d|t|m))?\b)`,
  'gu',
)

/** Sentences of a turn as far as punctuation, line ends or, where there is none, capitals show them. */
export const sentencesOf = (text: string): readonly Clause[] =>
  sentenceSpans(text).map(([start, end]) => ({ start, end, text: text.slice(start, end) }))

function sentenceSpans(text: string): Span[] {
  const spans = cut(text, 0, text.length, hardBoundary, 'after')
  return marked.test(text)
    ? spans
    : spans.flatMap(([start, end]) => cut(text, start, end, capitalBoundary, 'before'))
}

/**
 * Splits a turn into clauses, by its punctuation and, in longer stretches without any, at words that open
 * a new act. Offsets are UTF-16 units; at most `clauseLimit`; a blank turn has none.
 */
export function clausesOf(text: string): readonly Clause[] {
  const most = marked.test(text) ? longWords : longWordsUnmarked
  const pieces = sentenceSpans(text).flatMap(([start, end]) =>
    wordCount(text.slice(start, end)) > most ? softPieces(text, start, end) : [[start, end] as const],
  )
  return joined(text, pieces).map(([start, end]) => ({ start, end, text: text.slice(start, end) }))
}

type Span = readonly [start: number, end: number]

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’%-]*/gu)?.length ?? 0

function cut(text: string, from: number, to: number, boundary: RegExp, side: 'after' | 'before'): Span[] {
  const spans: Span[] = []
  let start = from
  for (const match of text.slice(from, to).matchAll(boundary)) {
    const end = from + match.index + (side === 'after' ? match[0].length : 0)
    spans.push(trimmed(text, start, end))
    start = end
  }
  spans.push(trimmed(text, start, to))
  return spans.filter(([a, b]) => wordCount(text.slice(a, b)) > 0)
}

/** Soft cuts are kept only where both sides are long enough to say something. */
function softPieces(text: string, from: number, to: number): Span[] {
  const spans: Span[] = []
  let start = from
  for (const match of text.slice(from, to).matchAll(softBoundary)) {
    const at = from + match.index
    if (wordCount(text.slice(start, at)) < softSideWords || wordCount(text.slice(at, to)) < softSideWords)
      continue
    spans.push(trimmed(text, start, at))
    start = at
  }
  spans.push(trimmed(text, start, to))
  return spans
}

function trimmed(text: string, from: number, to: number): Span {
  const piece = text.slice(from, to)
  const lead = piece.match(/^[\s,;—–-]+/)?.[0].length ?? 0
  const tail = piece.slice(lead).match(/[\s,;—–-]+$/)?.[0].length ?? 0
  return [from + lead, Math.max(from + lead, to - tail)]
}

/** Joins tiny pieces to the next (the last one to the previous), then the shortest neighbours down to the limit. */
function joined(text: string, pieces: readonly Span[]): readonly Span[] {
  const spans = [...pieces]
  const size = (span: Span): number => wordCount(text.slice(span[0], span[1]))
  const join = (index: number): void => {
    const [left, right] = [spans[index], spans[index + 1]]
    if (left !== undefined && right !== undefined) spans.splice(index, 2, [left[0], right[1]])
  }
  for (let index = 0; index < spans.length && spans.length > 1;) {
    const span = spans[index]
    if (span === undefined || size(span) >= tinyWords) index += 1
    else join(index === spans.length - 1 ? index - 1 : index)
    if (index >= spans.length) break
  }
  while (spans.length > clauseLimit) {
    let best = 0
    let least = Infinity
    for (let index = 0; index + 1 < spans.length; index += 1) {
      const [left, right] = [spans[index], spans[index + 1]]
      if (left === undefined || right === undefined) continue
      const words = size(left) + size(right)
      if (words < least) [best, least] = [index, words]
    }
    join(best)
  }
  return spans
}
