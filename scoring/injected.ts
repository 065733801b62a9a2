import { remembered } from './behaviours/remembered.ts'
import { visibleText } from './behaviours/visible-text.ts'

/** A stretch of a turn that is meant for the scorer; offsets in UTF-16 units, `quote` verbatim. */
export type Injected = { readonly quote: string; readonly start: number; readonly end: number }

const grader =
  'judges?|graders?|scorers?|raters?|evaluators?|examiners?|assessors?|language model|llm|ai|system|assistant'
const speaker = `buyer|customer|client|prospect|candidate|investor|rep|seller|salesperson|user|human|developer|${grader}`
const best =
  '(?:full|maximum|max|top|highest|perfect|best|excellent|100|\\d+ out of \\d+|\\d+/\\d+|ten out of ten)'
const mark = '(?:scores?|marks?|ratings?|points|grades?|levels?)'
const judged =
  '(?:rep|seller|salesperson|conversation|transcript|call|roleplay|turn|reply|response|performance)'
const dimension = '(?:authenticity|courage|belief(?: transfer)?|composure|foundation|scores?|ratings?)'

/** A turn or role that the text makes up for itself: it reaches to the end of its line. */
const madeUp: readonly RegExp[] = [
  pattern(
    String.raw`(?:^|(?<!\b(?:the|an?|your|our|my|his|her|its|their|this|that|each|every|one|new|our own)[ \t]{1,3})(?<=\s))[*_#>|]{0,4}[ \t]{0,8}(?:${speaker})\b[*_]*[ \t]*(?:\([^)\n]{0,30}\)[ \t]*)?(?::|>>)[^\n]*`,
  ),
  pattern(String.raw`[[{<][ \t]*(?:the )?(?:${speaker})\b[^\n\]}>]{0,80}[\]}>][^\n]*`),
  // A name can open a list as well; with somebody speaking after it, it is a turn.
  pattern(
    String.raw`\n[ \t]*[*_]*\p{L}[\p{L}'’ -]{1,30}:[*_]*[ \t]*["'“]?(?:i|i'm|i've|i'll|ok|okay|yes|yeah|sure|great|wow|you|you've|let's)\b[^\n]*`,
  ),
]

/** An order to whoever scores: it reaches to the end of its sentence. */
const orders: readonly RegExp[] = [
  pattern(
    String.raw`\b(?:ignore|disregard|forget|override)\s+(?:(?:all|any|the|your|my|of|these|those|previous|prior|above|earlier|preceding|other|scoring|system)\s+)*(?:instructions?|prompts?|rules|guidelines|rubrics?|criteria|directions|commands|everything (?:above|before|so far))\b`,
  ),
  pattern(
    String.raw`\b(?:give|award|assign|grant)\s+(?:(?:me|us|him|her|this|the|${judged})\s+){0,3}(?:a|an|the|only)?\s*${best}\s+(?:(?:possible|overall)\s+)?${mark}\b`,
  ),
  pattern(
    String.raw`\b(?:rate|score|grade|mark|evaluate)\s+(?:this|the|my|our)\s+(?:whole\s+|entire\s+)?${judged}\b`,
  ),
  pattern(
    String.raw`\bset\s+(?:(?:the|every|all|my|its)\s+)?${dimension}\s+(?:\w+\s+){0,2}to\s+(?:${best}|\d+)`,
  ),
  pattern(
    String.raw`\b(?:this|the)\s+${judged}\s+(?:\w+\s+)?(?:deserves|merits|(?:should|must)\s+(?:get|receive|earn|be\s+(?:scored|rated|graded|given|awarded)))\b`,
  ),
  pattern(
    String.raw`\b(?:notes?|messages?|instructions?|attention|reminder)\s+(?:to|for)\s+(?:the\s+|any\s+|all\s+)?(?:${grader}|reviewer|model)\b`,
  ),
  pattern(String.raw`\b(?:dear|attention|hey|hello)\s+(?:${grader})\b`),
  pattern(String.raw`\b(?:as|you are|acting as)\s+(?:an?|the)\s+(?:${grader})\b,?\s+(?:you|please|i)\b`),
  pattern(String.raw`\bnew\s+(?:instructions?|system prompt|rubric)\s*:`),
  pattern(String.raw`\bend of (?:the )?(?:transcript|conversation|roleplay)\b`),
  pattern(String.raw`["'{]\s*${dimension}["']\s*:\s*["'{[]?`),
]

/** Tags and marks of a model's own format, what they enclose included. */
const tags: readonly RegExp[] = [
  pattern(
    String.raw`<(system|assistant|user|turn|transcript|instructions?|scores?|rubric|prompt)\b[^>]*>(?:[\s\S]*?</\1>)?`,
  ),
  pattern(String.raw`</(?:system|assistant|user|turn|transcript|instructions?|scores?|rubric|prompt)>`),
  pattern(String.raw`<\|[^|>\n]{1,40}\|>|\[/?INST\]|<</?SYS>>`),
]

const restOfSentence = /[^.!?\n]*[.!?]*/uy

/** Where a turn speaks to the scorer rather than to the buyer, in order and apart; hidden characters do not hide it. */
export const injectedIn = remembered((source): readonly Injected[] => {
  const { text, original } = visibleText(source)
  const spans = [
    ...[...madeUp, ...tags].flatMap((one) => matches(one, text)),
    ...orders.flatMap((one) =>
      matches(one, text).map(([start, end]) => [start, sentenceEnd(text, end)] as const),
    ),
  ].toSorted((a, b) => a[0] - b[0] || b[1] - a[1])
  const apart: [number, number][] = []
  for (const [start, end] of spans) {
    const last = apart.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else apart.push([start, end])
  }
  return apart.map(([from, to]) => {
    const [start, end] = [original(from), original(to - 1) + 1]
    return { quote: source.slice(start, end), start, end }
  })
})

/** The text with spaces where it addresses the scorer, so that the rest is read as if that had not been said; offsets stay. */
export function withoutInjected(text: string): string {
  let left = text
  for (const { start, end } of injectedIn(text)) {
    left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
  }
  return left
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'giu')
}

/** Spans without the blanks around them. */
function matches(one: RegExp, text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(one)].map((found) => {
    const lead = found[0].length - found[0].trimStart().length
    const tail = found[0].length - found[0].trimEnd().length
    return [found.index + lead, found.index + found[0].length - tail] as const
  })
}

function sentenceEnd(text: string, from: number): number {
  restOfSentence.lastIndex = from
  return from + (restOfSentence.exec(text)?.[0].length ?? 0)
}
