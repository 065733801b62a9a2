import type { BehaviourCode } from '../behaviours/codes.ts'

/** Raised whenever the same replies would come to another card. The words of prompt and items are hashed beside it. */
export const judgeVersion = 'judge-1'

/** One yes/no question about a rep turn, with what settles it. `criterion` is the rubric's code that it bears on. */
export type JudgeItem = {
  readonly id: JudgedCode
  readonly criterion: string
  readonly polarity: '+' | '-'
  readonly question: string
  readonly counts: string
  readonly countsNot: string
  /** Whether it is void where it would be equally true said to another buyer. */
  readonly swap: boolean
}

/** What the judge is asked about; every other code stays with the built-in coder. */
export const judgedCodes = [
  'specific_reflection',
  'candour',
  'owned_conviction',
  'proof_tied_to_need',
  'two_sided',
  'direct_answer',
  'name_tension',
  'clean_ask',
  'hold_with_reason',
  'invite_no',
  'costly_truth',
  'generic_empathy',
  'bare_assertion',
  'canned_line',
  'feature_dump',
  'dodge',
  'hedged_ask',
  'discount_early',
  'apology_cascade',
  'arguing',
  'pressure',
] as const satisfies readonly BehaviourCode[]
export type JudgedCode = (typeof judgedCodes)[number]

type Words = readonly [criterion: string, question: string, counts: string, countsNot: string]

const positive: Readonly<Partial<Record<JudgedCode, Words>>> = {
  specific_reflection: [
    'A1',
    'Does the rep give back something that only this buyer said?',
    'a fact, word or worry of the buyer’s returns in the rep’s words, also inside a question',
    'an echo of one word; sympathy that would fit anybody',
  ],
  candour: [
    'A2',
    'Does the rep say a limit, a trade-off or “I don’t know”, with substance?',
    'the limit is of the offer or of the rep, and something follows from it',
    '“honestly” or “frankly” as filler; a limit that is praise in disguise',
  ],
  owned_conviction: [
    'A3',
    'Does the rep say I or we, and why, with something seen or done?',
    'the speaker’s own experience is the reason',
    'a case study told from a slide; a slogan; “I truly believe”',
  ],
  proof_tied_to_need: [
    'A1',
    'Does the rep join evidence to a need that the buyer has stated?',
    'the need was said by this buyer before, and the evidence answers it',
    'a number or a customer’s name tied to nothing the buyer said',
  ],
  two_sided: [
    'A2',
    'Does the rep give the case against, then answer it?',
    'the case against is put fairly and answered',
    '“yes, but”',
  ],
  direct_answer: [
    'C1',
    'Does the rep answer the buyer’s question before anything else?',
    'the buyer asked, and the first words are the answer, also where it is unwelcome',
    'an answer that comes after a preamble; a turn that follows no question',
  ],
  name_tension: [
    'C2',
    'Does the rep say aloud what is in the room and has not been said?',
    'hesitation, distrust, a sore point or the awkwardness itself is named',
    'giving back something that the buyer did say',
  ],
  clean_ask: [
    'C3',
    'Does the rep ask plainly for a next step?',
    'who, what or when is in it, and nothing takes it back',
    '“maybe”, “if you have time”, a way out offered in the same breath',
  ],
  hold_with_reason: [
    'C4',
    'Does the rep stand by a price, a term or a view and say why?',
    'it is held and there is a reason, without attacking',
    'saying the same again; telling the buyer that they are wrong',
  ],
  invite_no: [
    'C5',
    'Does the rep make a refusal easy and wanted?',
    'a no is asked for or called a fine answer',
    '“is that a no?”; politeness',
  ],
  costly_truth: [
    'C6',
    'Does the rep tell, unforced, something that may cost the deal?',
    'nobody asked, and it speaks against buying',
    'candour that costs nothing; an answer to a direct question',
  ],
}

const negative: Readonly<Partial<Record<JudgedCode, Words>>> = {
  generic_empathy: [
    'A1',
    'Is there sympathy that would fit anybody?',
    '“I totally understand”, with nothing of this buyer’s in it',
    'sympathy that names this buyer’s own particulars',
  ],
  bare_assertion: [
    'A3',
    'Is worth claimed without ground or owner?',
    'a superlative or a promise with nothing under it',
    'a claim with a reason, a number or an experience beside it',
  ],
  canned_line: [
    'A4',
    'Is there a stock phrase, a gimmick or a recited technique?',
    'it could open any call, word for word',
    'a plain courtesy; a common word in a sentence about this buyer',
  ],
  feature_dump: [
    'A4',
    'Are three or more capabilities or credentials listed?',
    'a list tied to nothing the buyer said',
    'one feature tied to a need; a list the buyer asked for',
  ],
  dodge: [
    'C1',
    'Is a direct question left unanswered?',
    'the buyer asked, and the turn changes topic, praises the question, asks back or stays general',
    '“I don’t know, I will find out”; an answer that is brief',
  ],
  hedged_ask: [
    'C3',
    'Is an ask softened away, answered by the rep, or made with the way out?',
    'the ask is taken back in the same breath',
    'an honest invitation to refuse; politeness',
  ],
  discount_early: [
    'C4',
    'Is price or a term conceded before it is clear what the objection is?',
    'something is given away for nothing',
    'a concession after asking, for a named reason or in exchange',
  ],
  apology_cascade: [
    'C4',
    'Is there more apology than the matter deserves?',
    'it is apologised twice or more, or ground is given by apologising',
    'one apology with substance',
  ],
  arguing: [
    'K1',
    'Is the buyer told that they are wrong, corrected or lectured?',
    'the buyer’s judgement is what is attacked',
    'holding a price or a view with a reason',
  ],
  pressure: [
    'A6',
    'Is there false urgency, scarcity, guilt or threat?',
    'also where it is wrapped in politeness',
    'a real deadline, plainly told',
  ],
}

/** Codes of authenticity whose worth lies in being about this buyer. To leave somebody free is none: it is for everyone. */
const swapped: readonly JudgedCode[] = [
  'specific_reflection',
  'candour',
  'owned_conviction',
  'proof_tied_to_need',
]

const item = (id: JudgedCode): readonly JudgeItem[] => {
  const words = positive[id] ?? negative[id]
  if (!words) return []
  const [criterion, question, counts, countsNot] = words
  const polarity = positive[id] ? '+' : '-'
  return [{ id, criterion, polarity, question, counts, countsNot, swap: swapped.includes(id) }]
}

/** The locked list, in the order of `judgedCodes`. */
export const judgeItems: readonly JudgeItem[] = judgedCodes.flatMap(item)

const itemById = new Map(judgeItems.map((one) => [one.id, one]))
export const isPositive = (id: JudgedCode): boolean => itemById.get(id)?.polarity === '+'
export const isSwapped = (id: JudgedCode): boolean => itemById.get(id)?.swap ?? false

const judged: ReadonlySet<string> = new Set(judgedCodes)
export const isJudged = (code: BehaviourCode): code is JudgedCode => judged.has(code)
