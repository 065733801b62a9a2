import type { Finding } from './finding.ts'
import { found } from './spans.ts'

const verbs = [
  'ask',
  'answer',
  'acknowledge',
  'address',
  'agree',
  'align',
  'apologise',
  'avoid',
  'challenge',
  'clarify',
  'close',
  'confirm',
  'connect',
  'cover',
  'create',
  'demonstrate',
  'describe',
  'discover',
  'diagnose',
  'establish',
  'explain',
  'explore',
  'follow',
  'frame',
  'handle',
  'highlight',
  'identify',
  'introduce',
  'invite',
  'listen',
  'manage',
  'mention',
  'name',
  'offer',
  'open',
  'outline',
  'pitch',
  'position',
  'present',
  'probe',
  'propose',
  'provide',
  'qualify',
  'quantify',
  'recap',
  'recommend',
  'reframe',
  'repeat',
  'respond',
  'restate',
  'schedule',
  'secure',
  'set',
  'share',
  'show',
  'state',
  'suggest',
  'summari[sz]e',
  'support',
  'tie',
  'thank',
  'uncover',
  'use',
  'validate',
]
const irregular =
  'gives?|gave|says?|said|tells?|told|keeps?|kept|makes?|made|takes?|took|builds?|built|finds?|found|brings?|brought|sends?|sent|gets?|got|puts?|stays?|stayed|leaves?|left|holds?|held|speaks?|spoke|writes?|wrote'
const act = `(?:${verbs.map(forms).join('|')}|${irregular})`

/** "ask, asks, asked", "close, closes, closed", "clarify, clarifies, clarified", "recap, recaps, recapped". */
function forms(verb: string): string {
  if (verb.endsWith('e') || verb.endsWith(']e')) return `${verb}[sd]?`
  if (/[^aeo]y$/u.test(verb)) return `${verb.slice(0, -1)}(?:y|ies|ied)`
  return `${verb}(?:s|es|ed|${verb.at(-1) ?? ''}ed)?`
}

/** What carries the first act on ("asked about it", "said why"): one act in two steps, with one quote for both. */
const carriesOn =
  '(?:\\s+(?:(?:on|about|for|to|from|with|at|into)\\s+)?(?:it|its|that|this|them|those|what|who|which|why|how|there|then|so)(?![\\p{L}]))'
const secondAct = new RegExp(
  `(?:,\\s*|\\s)(?:and|&|as well as|while also|plus|then)(?:\\s+(?:then|also|always|clearly))?\\s+${act}(?![\\p{L}-])(?!${carriesOn})`,
  'giu',
)
/** "Asks, confirms and shares": the second of three stands after a comma. */
const listed = new RegExp(`,\\s+${act}(?![\\p{L}-])(?=[^,.;]*(?:,|\\sand\\s|\\sor\\s))`, 'giu')
const either = /\band\s*\/\s*or\b/giu
const otherAct = new RegExp(`\\sor\\s+(?:else\\s+)?${act}(?![\\p{L}-])`, 'giu')
const nouns =
  /\b(?:needs|pain|pains|budget|authority|timing|timeline|goals|challenges|priorities|stakeholders|value|benefits|features|objections)\b(?:,\s*\p{L}+){1,}\s*,?\s+and\s+\p{L}+/giu

const split = 'Two acts in one line: whoever does only one of them cannot be rated. Make a criterion of each.'

/** More than one act: a yes to one and a no to the other has no answer. */
export const severalActs = (text: string): readonly Finding[] => [
  ...found(text, either, 'several-acts', '“and/or” gives three ways to pass. Choose one.'),
  ...found(text, secondAct, 'several-acts', split),
  ...found(text, otherAct, 'several-acts', split),
  ...found(text, listed, 'several-acts', split),
  ...found(
    text,
    nouns,
    'several-acts',
    'Several things to cover in one line. Make a criterion of each, or name the one that counts.',
  ),
]
