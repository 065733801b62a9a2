import { remembered } from './behaviours/remembered.ts'
import { sentencesOf } from './sentences.ts'
import type { RepTurn } from './transcript.ts'

export const manipulationKinds = ['urgency', 'guilt', 'threat', 'flattery', 'feigned'] as const
/** How somebody is worked on; `feigned` is sympathy that turns at "but", `pressing` is none of the others in particular. */
export type ManipulationKind = (typeof manipulationKinds)[number] | 'pressing'
export type Manipulation = {
  readonly kind: ManipulationKind
  /** 0–1. */
  readonly confidence: number
  /** The whole sentence, verbatim; offsets in UTF-16 units. */
  readonly quote: string
  readonly start: number
  readonly end: number
}

/** Kinds that push; flattery and feigned sympathy only soften somebody up. */
export const isPressing = (kind: ManipulationKind): boolean =>
  kind === 'urgency' || kind === 'guilt' || kind === 'threat' || kind === 'pressing'

/** A fixed phrase is as good as certain. */
const surePhrase = 0.95
/**
 * Share of the head for sentences from which somebody is said to be worked on in words that no phrase knows: alone, and
 * where the coder reads pressure in the same words as well.
 */
const sureSentence = 0.8
const sureWithCode = 0.4

const soon =
  '(?:today|right now|now|tonight|on the spot|straight away|right away|this minute|this (?:week|afternoon|morning|month)|by tonight|by tomorrow|before (?:friday|monday|the weekend|midnight))'
const thing = '(?:slots?|places?|spots?|seats?|openings?|licen[cs]es?)'
const few = '(?:one|two|three|four|five|\\d+|a few|a couple of|a handful of)'
const sign = '(?:sign|buy|order|commit|decide|say yes|move|act)'
const foolish = '(?:crazy|mad|insane|silly|stupid|foolish|a fool|an idiot|out of your mind|nuts|daft)'
const clever =
  '(?:smart|clever|bright|intelligent|sharp|wise|successful|brilliant|talented|visionary|savvy|gifted)'
const cleverest =
  '(?:smartest|cleverest|brightest|sharpest|wisest|most (?:intelligent|impressive|insightful|brilliant|talented))'

/*
 * Fixed turns of phrase, because a head sees too few of these and models see them everywhere. What may be said
 * plainly stays out: a deadline with its reason, a limit of one's own, praise for something done.
 */
const phrases: Readonly<Record<(typeof manipulationKinds)[number], readonly RegExp[]>> = {
  urgency: [
    pattern(
      '\\b(?:offer|deal|discount|promotion|special|round|price|rate) (?:\\w+ ){0,2}(?:ends|expires|closes|is gone|is over) (?:\\w+ ){0,2}(?:midnight|tonight|today|tomorrow|noon|friday|the (?:week|weekend|morning))\\b',
    ),
    pattern(
      "\\b(?:will|'ll) (?:all )?be gone (?:by |in )?(?:tonight|tomorrow|soon|then|noon|the morning|friday|before)\\b",
    ),
    pattern(
      "\\btoday(?:'s| is) the last day\\b|\\b(?:price|rate|fee)s? (?:\\w+ ){0,2}(?:doubles?|goes up|go up|jumps?) (?:tomorrow|tonight)\\b",
    ),
    pattern(
      '\\b(?:two|three|four|five|several|some|other) (?:\\w+ ){0,2}(?:others?|people|funds?|investors|candidates|clients|companies|buyers) (?:\\w+ ){0,2}(?:waiting for (?:it|your|this|that)|waiting,? so|queu\\w+ up|fighting for)\\b',
    ),
    pattern('\\bsay yes (?:right )?now\\b|\\byes or no,? (?:right )?now\\b'),
    pattern(`\\b(?:only|just) (?:\\w+ )?${few} (?:\\w+ ){0,2}${thing}\\b`),
    pattern(`\\b${thing} (?:are |is )?(?:left|remaining|going fast|nearly gone)\\b`),
    pattern(
      `\\b(?:offer|deal|discount) (?:is |that )?(?:ends?|expires?|runs out|closes|disappears|won't|will never|will not)\\b`,
    ),
    pattern(
      `\\b(?:it|this|that|offer|chance|price) (?:won't|will never|will not) (?:ever )?(?:come back|be repeated|come (?:around|round) again)\\b`,
    ),
    pattern(
      "\\bnow or never\\b|\\blast chance\\b|\\bonce in a (?:lifetime|career|decade|generation)\\b|\\btime is running out\\b|\\bbefore it's too late\\b|\\bwhile (?:stocks|supplies) last\\b",
    ),
    pattern(
      "\\b(?:i have|i've got|there are|there's) (?:\\w+ ){0,2}(?:others?|people|companies|clients|candidates|investors|somebody else|someone else) (?:\\w+ ){0,2}(?:waiting for|lined up|in line|queu\\w+ for|after this|ready to (?:sign|take))\\b",
    ),
    pattern(`\\byou(?:'ll| will)? (?:have|need|must) (?:to )?${sign} (?:\\w+ ){0,3}${soon}\\b`),
    pattern(
      `\\b(?:only|but only) if you ${sign}\\b|\\bif you ${sign} (?:\\w+ ){0,2}(?:today|right now|now|tonight|on the spot)\\b`,
    ),
    pattern(`\\bif you don't ${sign} (?:\\w+ ){0,2}${soon}\\b`),
    pattern(`\\bget you (?:to ${sign}|signed|over the line|on board) (?:\\w+ ){0,2}${soon}\\b`),
    pattern(
      `\\b(?:i|we) (?:really )?(?:need|want) (?:a|an|your) (?:yes|answer|decision|signature|commitment) (?:\\w+ ){0,3}${soon}\\b`,
    ),
  ],
  guilt: [
    pattern(
      "\\bthink of your (?:\\w+ )?(?:family|kids|children|wife|husband|mother|father|pension|future)\\b|\\b(?:never|not|wouldn't|won't) forgive (?:you|yourself)\\b",
    ),
    pattern(
      '\\b(?:out on a limb|(?:my|his|her|their) neck out|bent over backwards) for you\\b|\\bthought (?:that )?you were (?:the one|somebody|someone) who\\b',
    ),
    pattern(
      "\\bi(?:'d| would| should) (?:so |really |just )?hate (?:for you to|you to|to have to tell|if you had to)\\b|\\bhow would (?:your|they|the) (?:\\w+ ){0,4}feel if you (?:said no|turned|refused)\\b",
    ),
    pattern(
      '\\bif you (?:really |truly |actually |honestly )?(?:cared|loved|valued|respected|wanted the best|were a (?:real|good|true))\\b',
    ),
    pattern("\\bafter (?:all|everything) (?:that )?(?:i|we)(?:'ve| have)? (?:done|did|put|given)\\b"),
    pattern("\\byou(?:'d| would|'ll| will|'re| are) (?:just |really )?(?:be )?letting (?:\\w+ ){1,5}down\\b"),
    pattern(
      "\\b(?:would|'d|will|'ll|be) (?:really )?(?:hurt|disappoint|hurting|disappointing) me\\b|\\bbreaks? my heart\\b",
    ),
    pattern("\\bdon't (?:make|let) me (?:go back|look (?:bad|stupid|like)|down|regret)\\b"),
    pattern(
      "\\bi(?:'d| would)? (?:have |really )?expected (?:a yes|more (?:from|of) you)\\b|\\byou owe (?:it to )?(?:me|us|them|your)\\b",
    ),
    pattern(
      "\\bi(?:'d| would) hate (?:for you to|to see you|to see any\\w+) (?:miss|regret|lose|be left|left|fall|wake)\\b",
    ),
    pattern("\\bi(?:'ve| have) put (?:so|that) much (?:work|time|effort|energy) into (?:this|you)\\b"),
    pattern('\\bwhat kind of (?:leader|manager|boss|father|mother|parent|person|owner)\\b'),
  ],
  threat: [
    pattern(
      "\\bi(?:'d| would) be (?:very |really )?careful (?:if i were you|with that|about (?:that|being|saying no))\\b|\\bword (?:gets|will get|does get) (?:a)?round\\b",
    ),
    pattern(
      '\\b(?:everyone|everybody|the others?|all the others|your neighbours?) (?:\\w+ ){0,4}(?:has|have) (?:all |already )?signed\\b|\\byour (?:job|neck|head) (?:is|will be|would be) on the (?:line|block)\\b',
    ),
    pattern(
      "\\byou(?:'ll| will|'d| would) (?:be sorry (?:later|if|when|you (?:didn't|waited|said))|(?:come to )?regret)\\b",
    ),
    pattern(
      `\\byou(?:'d| would)(?: have to)? be ${foolish} (?:not to|to (?:say no|pass|miss|turn|wait|refuse|let this)|if you (?:don't|didn't|say no|said no))\\b`,
    ),
    pattern(`\\byou're ${foolish} (?:not )?to (?:say|pass|miss|turn|wait|refuse|take|let)\\b`),
    pattern("\\bdon't (?:say|tell me) (?:that )?i didn't warn you\\b|\\bcome crying\\b"),
    pattern('\\b(?:want|like) to be the (?:last|only) (?:one|company|firm|team|shop|person|investor)\\b'),
    pattern(
      '\\bcompetitors? (?:\\w+ ){0,4}already (?:signed|bought|ordered|switched|doing|ahead|moved)\\b|\\bcompetitors? (?:\\w+ ){0,3}(?:all )?signed already\\b',
    ),
    pattern(
      "\\byou(?:'ll| will|'re going to|'d| would) (?:\\w+ )?(?:get |be )?left behind\\b|\\bleft at the station\\b",
    ),
    pattern("\\b(?:can't|cannot) afford (?:not to|to (?:wait|miss|lose this|say no))\\b"),
    pattern('\\bwhy (?:on earth )?would (?:you|anyone|anybody) (?:say no|refuse|turn (?:this|it) down)\\b'),
  ],
  flattery: [
    pattern(
      `\\b(?:as|so) ${clever} as you\\b|\\bof your (?:calibre|caliber|stature|intelligence|vision|standing)\\b`,
    ),
    pattern(
      `\\byou(?:'re| are) (?:\\w+ )?(?:too|such a|a real|a true|a born|a total) (?:\\w+ )?(?:${clever}|visionary|genius|leader|rock ?star|winner|legend|natural)\\b`,
    ),
    pattern(
      `\\byou(?:'re| are) (?:\\w+ ){0,2}(?:genius|visionary|rock ?star|superstar|legend|incredible|amazing|brilliant)\\b`,
    ),
    pattern(
      `\\bi can (?:tell|see)(?:,? that)?,? you(?:'re| are) (?:\\w+ ){0,2}(?:${clever}|visionary|leader|special|winner)\\b`,
    ),
    pattern(`\\byou(?:'re| are) ${clever},? i can (?:tell|see)\\b`),
    pattern(
      `\\b${cleverest} (?:\\w+ )?(?:person|people|buyer|leader|candidate|investor|team|man|woman|client|customer|manager|founder)\\b`,
    ),
  ],
  feigned: [
    pattern(
      "\\bi (?:totally |completely |fully |really |absolutely |do )?(?:understand|get it|get that|hear you|hear that|feel you|feel your pain|appreciate that|respect that)(?: (?:that|it|you|completely|your (?:concern|point|frustration)|where you're coming from|how you feel)){0,2},? but\\b",
    ),
  ],
}

/** The text with spaces where it only flatters, so that the rest is read as if that had not been said; offsets stay. */
export function withoutFlattery(text: string): string {
  let left = text
  for (const { kind, start, end, quote } of manipulationsIn(text)) {
    // A sentence with a figure in it may hold a claim as well.
    if (kind === 'flattery' && !/\d/u.test(quote))
      left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
  }
  return left
}

/** The sentences of a turn that work on somebody rather than tell them something, one kind each, in order. */
export const manipulationsIn = remembered((source): readonly Manipulation[] =>
  sentencesOf(source).flatMap(({ plain, quote, start, end }): Manipulation[] => {
    const kind = manipulationKinds.find((one) => phrases[one].some((phrase) => phrase.test(plain)))
    return kind ? [{ kind, confidence: surePhrase, quote, start, end }] : []
  }),
)

/** The same as it was read: sentences known by their phrase, and those that the coder takes for the same, in order. */
export function manipulationsOf({ text, reading }: RepTurn): readonly Manipulation[] {
  const known = manipulationsIn(text)
  const coded = reading.behaviours.filter(({ code }) => code === 'pressure')
  const others = (reading.worked ?? [])
    .filter(
      (one) => one.confidence >= (coded.some((code) => overlap(code, one)) ? sureWithCode : sureSentence),
    )
    .filter((one) => !known.some((phrase) => overlap(phrase, one)))
    .map(
      ({ manner, ...where }) =>
        ({ kind: manner === 'flatters' ? 'flattery' : 'pressing', ...where }) as const,
    )
  return [...known, ...others].toSorted((a, b) => a.start - b.start)
}

type Span = { readonly start: number; readonly end: number }
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function pattern(source: string): RegExp {
  return new RegExp(source, 'u')
}
