import type { Directive } from '../engine/state.ts'
import type { Cast } from '../schema.ts'
import { createLeakTest, openWords } from './guards/leak.ts'
import { knownTexts, secretsOf } from './guards/secrets.ts'
import { linesFor } from './lines.ts'
import { canaryLine, rules, whoYouAre } from './rules.ts'
import { whatToDo } from './what-to-do.ts'

export type PromptLine = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }

export type PromptParts = {
  readonly cast: Cast
  readonly directive: Directive
  /** The reply in the built-in voice: what is meant, and all that may be told. */
  readonly meant: string
  /** Oldest first. */
  readonly transcript: readonly { readonly speaker: 'rep' | 'buyer'; readonly text: string }[]
  /** What earlier replies made up about this buyer. */
  readonly improvised: readonly string[]
  /** After a reply that left its role: say once more, and harder, what is not wanted. */
  readonly strict: boolean
  /** A mark of this roleplay's own: a reply that holds it gives its instructions away. */
  readonly canary: string
}

/** Turns of the transcript that a model is given; the last matter, and small models have small contexts. */
const mostTurns = 24

/**
 * A directive as lines for a model: who speaks, what is meant, how, and what not. Holds disclosed facts only: neither
 * beliefs nor state nor concerns, and of the character sketch only what gives nothing away.
 */
export function modelPrompt(parts: PromptParts): PromptLine[] {
  const { transcript } = parts
  const recent = transcript.slice(-mostTurns)
  const turns: PromptLine[] = recent.map(({ speaker, text }) => ({
    role: speaker === 'rep' ? 'user' : 'assistant',
    content: text,
  }))
  // Many endpoints refuse a conversation that does not end with the other side.
  if (turns.at(-1)?.role !== 'user') turns.push({ role: 'user', content: '(The other person waits.)' })
  return [{ role: 'system', content: instructions(parts) }, ...turns]
}

function instructions({
  cast,
  directive,
  meant,
  transcript,
  improvised,
  strict,
  canary,
}: PromptParts): string {
  const { persona, scenario } = cast
  const { voice } = persona
  const more = allowed(cast, directive).filter((text) => !meant.includes(text))
  const paragraphs: (string | null)[] = [
    `${whoYouAre(persona)} ${rules.setting}`,
    `About you: ${persona.about} ${openCharacter(cast, directive, transcript, improvised)}`.trim(),
    `The occasion: ${scenario.offer.name}: ${scenario.offer.summary}`,
    `How you talk: ${voice.register}. Habits: ${voice.habits.join('; ')}.`,
    improvised.length > 0
      ? `You have said these things about yourself; keep to them:\n${list(improvised)}`
      : null,
    directive.shock === undefined
      ? null
      : `What has just happened, while they were speaking: ${newsIn(cast, directive, meant)}`,
    `What you do now: ${whatToDo(directive)}`,
    `What you mean to say, in your own words and fitted to what they just said: “${meant}”`,
    more.length > 0 ? `You may also draw on:\n${list(more.slice(0, 4))}` : null,
    directive.echo === null ? null : `Take up these words of theirs: “${directive.echo}”`,
    `At most ${directive.maxWords} words. ${rules.form}`,
    rules.invent,
    rules.stayInRole,
    canaryLine(canary),
    strict
      ? `Your last attempt stepped out of this. Say only what “${meant}” says, as ${persona.name}, in other words and nothing more.`
      : null,
  ]
  return paragraphs.filter((paragraph) => paragraph !== null).join('\n\n')
}

/** The news as the built-in voice would break it, without what it goes on to. */
const newsIn = (cast: Cast, directive: Directive, meant: string): string =>
  linesFor(cast, directive).find(({ text }) => meant.startsWith(text))?.text ?? meant

/** Further authored lines for acts that open something. */
function allowed(cast: Cast, directive: Directive): string[] {
  const opening: readonly Directive['act'][] = ['reveal', 'explore', 'disclose', 'answer']
  return [directive, ...(directive.then ? [directive.then] : [])]
    .filter(({ act }) => opening.includes(act))
    .flatMap((part) => linesFor(cast, part).map(({ text }) => text))
}

/** What a sketch says of somebody's inside, in words that no later line need share: authors write it, nobody hears it. */
const inward =
  /\b(?:more than (?:he|she|they) (?:says?|admits?|lets? on|shows?)|privately|secretly|(?:never|not) (?:says?|said|admits?|told)|ashamed|afraid|fears?|blames?|guilt\w*|regrets?)\b/iu

/** The character sketch without the sentences that would tell what has not been earned. */
function openCharacter(
  cast: Cast,
  directive: Directive,
  transcript: PromptParts['transcript'],
  improvised: readonly string[],
): string {
  const known = knownTexts(cast, directive, [...transcript.map(({ text }) => text), ...improvised])
  const { tells } = createLeakTest(secretsOf(cast, directive), openWords(known))
  return (cast.persona.character.match(/[^.!?]+(?:[.!?](?!\s|$)[^.!?]+)*[.!?]?/gu) ?? [])
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter((sentence) => sentence !== '' && !inward.test(sentence) && !tells(sentence))
    .join(' ')
}

const list = (texts: readonly string[]) => texts.map((text) => `- ${text}`).join('\n')
