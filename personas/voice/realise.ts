import { pick, type Random } from '../engine/random.ts'
import type { BuyerState, Directive } from '../engine/state.ts'
import type { Cast } from '../schema.ts'
import { candidates, type Line } from './lines.ts'
import { shared, stems } from '../engine/meaning.ts'
import { firstSentence, openingOf, spell, wordCount } from './wording.ts'

export type Conversation = {
  /** What the buyer answers. */
  readonly repText: string
  /** What this buyer has said so far, oldest first. */
  readonly said: readonly string[]
}

/** `text` is what is said; `lines` are the keys of the authored lines in it, to be remembered. */
export type Spoken = { readonly text: string; readonly lines: readonly string[] }

/** Chance that a reply opens with the rep's own words where it need not. */
const echoChance = 0.25
/** Said to the end however little somebody is with it. */
const whole: ReadonlySet<Directive['act']> = new Set(['shock', 'tension', 'vote-yes', 'vote-no', 'quiet-yes'])

/** Below this engagement a buyer says the first sentence and no more. */
const tersebelow = 0.4

/**
 * The built-in voice: the directive in this persona's authored words, taking up the rep's where it fits, never the
 * same line twice in a roleplay. Deterministic for one `next`.
 */
export function realise(
  cast: Cast,
  directive: Directive,
  state: Pick<BuyerState, 'spoken'>,
  conversation: Conversation,
  next: Random,
): Spoken {
  const used = new Set(state.spoken)
  const lastly = conversation.said.slice(-recentTurns).map(openingOf)
  const first = choose(cast, directive, directive, used, conversation, next, lastly)
  used.add(first.key)
  // News and votes are told whole by anybody.
  const terse = directive.engagement < tersebelow && directive.outcome === null && !whole.has(directive.act)
  const then =
    directive.then && !terse ? choose(cast, directive, directive.then, used, conversation, next) : null
  if (then) used.add(then.key)
  const lead =
    terse || first.text.includes('{echo}')
      ? null
      : (again(directive, state.spoken, used) ?? echoLead(cast, directive, used, next))
  const parts = [lead, first, then].filter((line) => line !== null)
  const text = parts
    .map((line) => spell(line.text, directive.echo))
    .map((line, index) => (terse && index === 0 ? firstSentence(line) : line))
    .join(' ')
  return { text, lines: parts.map(({ key }) => key) }
}

/** The buyer's state with these lines spoken. */
export const remember = (state: BuyerState, lines: readonly string[]): BuyerState => ({
  ...state,
  spoken: [...state.spoken, ...lines.filter((line) => !state.spoken.includes(line))],
})

/** The best unspoken line: one that shares words with what was just said, drawn among the equally good. */
function choose(
  cast: Cast,
  directive: Directive,
  part: Pick<Directive, 'act' | 'objection' | 'hiddenFact' | 'answer' | 'shock'>,
  used: ReadonlySet<string>,
  { repText, said }: Conversation,
  next: Random,
  openings: readonly string[] = [],
): Line {
  const spokenAlready = new Set(said)
  // Who says little may say no more of it than its first sentence.
  const isNew = (text: string) => !spokenAlready.has(text) && !spokenAlready.has(firstSentence(text))
  const asked = stems(repText)
  for (const lines of candidates(cast, part)) {
    const free = lines
      .filter(({ key, text }) => !used.has(key) && isNew(text))
      .filter(({ text }) => directive.echo !== null || !text.includes('{echo}'))
    if (free.length === 0) continue
    const fitting = free.filter(({ text }) => wordCount(text) <= directive.maxWords)
    const pool = fitting.length > 0 ? fitting : free
    // Nobody asks for what they have just been told.
    const wanted = part.act === 'ask-back' || part.act === 'ask-proof' ? -1 : 1
    const scored = pool.map((line) => ({
      line,
      score:
        wanted * shared(asked, stems(line.text)) -
        (openings.includes(openingOf(line.text)) ? sameOpening : 0),
    }))
    const best = Math.max(...scored.map(({ score }) => score))
    const chosen = pick(
      scored.filter(({ score }) => score === best),
      next,
    )
    if (chosen) return chosen.line
  }
  return filler(cast, used, isNew, next)
}

/** Buyer turns in which an opening is remembered, and what beginning like one of them costs in words in common. */
const recentTurns = 5
const sameOpening = 0.5

/** Said by anybody who is asked for something a second time, each once. */
const saidBefore = ["You've had some of this.", 'I touched on that before.', 'As I said, more or less.']

/** Whoever comes back to a question that was answered some turns ago hears that it was. */
function again(
  { act, answer }: Directive,
  spoken: readonly string[],
  used: ReadonlySet<string>,
): Line | null {
  if (act !== 'answer' || !answer || answer.guarded) return null
  const told = spoken.findLastIndex((key) => key.startsWith(`answer/${answer.id}/`))
  if (told === -1 || spoken.length - told <= lately) return null
  const free = saidBefore.map((text, index) => ({ key: `echo/again-${index}`, text }))
  return free.find(({ key }) => !used.has(key)) ?? null
}

/** Lines since then below which somebody simply goes on about the same. */
const lately = 4

/** Two short neutral sentences: hundreds of pairs, so that a long talk does not run dry. */
function filler(
  { persona }: Cast,
  used: ReadonlySet<string>,
  isNew: (text: string) => boolean,
  next: Random,
): Line {
  const { fillers } = persona.voice
  const start = Math.floor(next() * fillers.length)
  const free = fillers
    .flatMap((_, step) => fillers.map((_other, more) => step * fillers.length + more))
    .map((step) => ({
      one: (start + step) % fillers.length,
      other: (start + 1 + step * 2 + Math.floor(step / fillers.length)) % fillers.length,
    }))
    .filter(({ one, other }) => one !== other)
    .map(({ one, other }) => ({
      key: `filler/${one}+${other}`,
      text: `${fillers[one] ?? ''} ${fillers[other] ?? ''}`,
    }))
    .filter(({ key }) => !used.has(key))
  return free.find(({ text }) => isNew(text)) ?? free[0] ?? { key: 'filler/none', text: '…' }
}

const echoing: readonly Directive['act'][] = ['insist', 'weigh', 'weigh-proof', 'ask-proof']

function echoLead(
  cast: Cast,
  { act, echo }: Directive,
  used: ReadonlySet<string>,
  next: Random,
): Line | null {
  if (echo === null || !echoing.includes(act) || next() >= echoChance) return null
  const free = cast.persona.voice.echoes
    .map((text, index) => ({ key: `echo/${index}`, text }))
    .filter(({ key }) => !used.has(key))
  return pick(free, next) ?? null
}
