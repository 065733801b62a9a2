import type { Finding } from './finding.ts'
import { anyOf, found } from './spans.ts'

/** What somebody is or feels: a reader of the transcript cannot point at it. */
const attitudes = anyOf([
  'confiden(?:t|tly|ce)',
  'self-assured',
  'genuine(?:ly)?',
  'sincer(?:e|ely|ity)',
  'authentic(?:ally|ity)?',
  'honest(?:ly|y)?',
  'empath(?:y|etic|etically|ise|ize|ises|izes|ised|ized)',
  'compassion(?:ate|ately)?',
  'sympathetic(?:ally)?',
  'sensitiv(?:e|ely|ity)',
  'caring',
  'warm(?:ly|th)?',
  'friendl(?:y|iness)',
  'polite(?:ly|ness)?',
  'respect(?:ful|fully)',
  'professional(?:ly|ism)?',
  'enthusias(?:m|tic|tically)',
  'passion(?:ate|ately)?',
  'energ(?:y|etic|etically)',
  'charisma(?:tic)?',
  'presence',
  'calm(?:ly|ness)?',
  'relaxed',
  'comfortabl[ey]',
  'curio(?:us|usly|sity)',
  'engag(?:ed|ing)',
  'attentive(?:ly)?',
  'patien(?:t|tly|ce)',
  'humble|humility',
  'credib(?:le|ly|ility)',
  'trustworth(?:y|iness)',
  'positive (?:attitude|tone|manner|mindset)',
  'attitude',
  'mindset',
  'open-minded(?:ness)?',
  'customer-cent(?:ric|red|ered)',
  'consultative(?:ly)?',
  'human',
  'natural(?:ly)?',
  'courag(?:e|eous|eously)',
  'brave(?:ly)?',
  'integrity',
  'interested',
  'real interest',
  'commanding',
  'vulnerab(?:le|ility)',
  '(?:projects?|projected|commands?|shows?) authority',
  '(?:well |fully )?prepared',
  'in(?:to)? the shoes of',
  'true to (?:themselves|himself|herself|oneself|their values)',
  'assertive(?:ly|ness)?',
  'resilien(?:t|ce)',
  'self-aware(?:ness)?',
  'emotional(?:ly)? (?:intelligen(?:t|ce)|present|aware)',
])

/** What goes on inside, said of whoever the criterion is about. */
const inner =
  '(?:feel|feels|felt|understand|understands|understood|believe|believes|believed|care|cares|cared|want|wants|wanted|intend|intends|intended|mean|means|meant|appreciate|appreciates|appreciated|consider|considers|considered|think|thinks|thought|realise|realises|realize|realizes|recognise|recognises|recognize|recognizes|know|knows|knew|listen|listens|listened)'
/** At the start, after the person, or after an "and" that carries on: the criterion's own verb. */
const innerVerb = new RegExp(
  `(?:^\\s*|\\b(?:the )?(?:rep|seller|they|person|who|and|to|truly|really|actively|clearly|fully)\\s+)(?:(?:truly|really|actively|clearly|fully|deeply)\\s+)*${inner}(?![\\p{L}-])`,
  'giu',
)
/** "Asks what they want": somebody else's inside, asked for in words. */
const asked =
  /\b(?:ask|asks|asked|asking|say|says|said|name|names|named|repeat|repeats|repeated|tell|tells|told|state|states|stated|quote|quotes|quoted|give|gives|gave|check|checks|checked)\b[^.;]*?\b(?:what|which|why|how|whether|if|who|when|where|that)\b[^.;]*$/iu

/** Things done with somebody that leave no words behind by which they could be told. */
const relations = anyOf([
  'connects?(?: well)? with',
  'connected with',
  'builds?(?: \\p{L}+)? (?:rapport|trust|a relationship|relationships|credibility)',
  'built(?: \\p{L}+)? (?:rapport|trust|a relationship|credibility)',
  'creates?(?: \\p{L}+){0,2} (?:safety|space|atmosphere|environment|connection|urgency)',
  'rapport',
  'active listening',
  'empathic listening',
  'owns? the (?:room|conversation)',
  'takes? ownership',
  'shows?(?: \\p{L}+)? (?:understanding|care|interest|appreciation|commitment|conviction|ownership)',
  'demonstrates?(?: \\p{L}+)? (?:understanding|care|interest|appreciation|commitment|conviction|ownership|knowledge|expertise)',
  'exudes?|radiates?|embodies|comes across',
  'puts? the (?:buyer|customer|client) first',
  'is (?:aware|committed|motivated|willing|prepared|present)',
  'was (?:aware|committed|motivated|willing|prepared|present)',
])

/** Attitudes and feelings: of these a transcript shows nothing but what somebody wrote into it. */
export function notObservable(text: string): readonly Finding[] {
  const state =
    '“{words}” is a state, not an act. Write what is said or done instead, so that a line can be quoted for it.'
  const inside =
    'Nobody can read this inside somebody. Write the words or the act by which a reader would know it.'
  return [
    ...found(text, attitudes, 'not-observable', state),
    ...found(text, relations, 'not-observable', state),
    ...found(text, innerVerb, 'not-observable', inside).filter(
      ({ start }) => start === 0 || !asked.test(text.slice(0, start + 1)),
    ),
  ]
}
