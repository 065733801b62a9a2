import type { Finding } from './finding.ts'
import { anyOf, found, wordCount } from './spans.ts'

const degrees = anyOf([
  'how (?:well|much|often|far|clearly|effectively|good)',
  'the (?:degree|extent) to which',
  'to what (?:degree|extent)',
  '(?:the )?(?:level|degree|quality|amount|strength|depth) of',
  'overall',
  'on a scale',
  'rate (?:the|how)',
])
const tries = anyOf([
  '(?:tries|tried|attempts|attempted|aims|aimed|seeks|sought|strives|strove|makes an effort|made an effort) to',
  'ideally',
  'preferably',
  '(?:is|was|would be) (?:able to|capable of)',
])
/** "Should name a price": as the statement's own verb. In what somebody says ("said it can be cancelled") it is fine. */
const modals = /^\s*(?:(?:the )?(?:rep|seller|person) |they )?(?:should|could|might|can|would)(?![\p{L}-])/giu
const unseen = anyOf([
  'tone(?: of voice)?',
  'body language',
  'eye contact',
  'facial expressions?',
  'smil(?:e|es|ed|ing)',
  'posture',
  'gestures?',
  'voice',
  'intonation',
  'volume',
  'pace',
  'speaks slowly',
  'nods?',
  'vibe',
  'chemistry',
])
const everywhere = anyOf([
  'throughout(?: the (?:call|conversation|meeting))?',
  'at all times',
  'always',
  'never',
  'consistently',
  'continuously',
  'constantly',
  'during the (?:whole|entire) (?:call|conversation|meeting)',
  'from start to finish',
])
/** A statement has a verb; a bare heading ("Objection handling") has none and cannot be answered. */
const verbal =
  /\p{L}{2,}(?:ed(?!\p{L})|e?s(?=\s+\p{L}))|\b(?:is|are|was|were|has|had|did|does|do|said|gave|told|made|kept|left|held|took|put|met|ran|went|came|built|brought|found|led|spoke|began|chose|stood|let|set|sent|drew|wrote|asks?|says?)\b/iu
const question = /^\s*(?:does|did|is|was|has|do|are|were|can)\b.*\?\s*$/iu

const whole = (text: string, kind: Finding['kind'], remedy: string): Finding => ({
  kind,
  start: 0,
  end: text.length,
  remedy,
})

/** What a reader of the transcript cannot answer with yes and a quote, or no. */
export function notYesOrNo(text: string): readonly Finding[] {
  const findings = [
    ...found(
      text,
      degrees,
      'not-yes-or-no',
      '“{words}” asks for a mark. Ask for one act that is there or not.',
    ),
    ...found(text, tries, 'not-yes-or-no', '“{words}” leaves open whether it was done. Write it as done.'),
    ...found(text, modals, 'not-yes-or-no', '“{words}” leaves open whether it was done. Write it as done.'),
    ...found(
      text,
      unseen,
      'not-yes-or-no',
      '“{words}” is not in a transcript. Write what the words must hold.',
    ),
    ...found(
      text,
      everywhere,
      'not-yes-or-no',
      'No single quote can show “{words}”. Name one moment, or write its opposite as what counts against.',
    ),
  ]
  if (findings.length > 0 || question.test(text)) return findings
  if (text.trim() === '' || verbal.test(text)) return []
  const words = wordCount(text)
  return words > 12
    ? []
    : [whole(text, 'not-yes-or-no', 'This is a heading. Write a sentence that is true of a turn or not.')]
}
