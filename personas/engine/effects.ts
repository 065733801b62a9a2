/** The belief an effect bears on: the objection's under discussion, one by name, or all of them. */
export type BearsOn = 'focus' | 'safe' | 'worth' | 'now' | 'all'

/**
 * What a behaviour does to a buyer at full confidence: changes of trust, reactance, patience and of being heard
 * (0–1 scales), and likelihood ratios on beliefs.
 */
export type Effect = {
  readonly polarity: '+' | '-' | '0'
  readonly trust: number
  readonly reactance: number
  readonly patience: number
  readonly heard: number
  readonly ratios: readonly { readonly on: BearsOn; readonly ratio: number }[]
  /** Multiplies whatever else in the same turn moves a belief. */
  readonly damps?: number
}

const row = (
  polarity: Effect['polarity'],
  [trust, reactance, patience, heard]: readonly [number, number, number, number],
  ratios: Effect['ratios'] = [],
  damps?: number,
): Effect => ({
  polarity,
  trust,
  reactance,
  patience,
  heard,
  ratios,
  ...(damps === undefined ? {} : { damps }),
})

/**
 * One row per code of the codebook. Priors from buyer.md (public persuasion and motivational-interviewing data);
 * tuned only where the acceptance figures asked for it.
 */
export const effects: Readonly<Record<string, Effect>> = {
  open_question: row('+', [0.04, -0.03, 0.03, 0.25]),
  closed_question: row('-', [0, 0.03, -0.03, 0.05]),
  specific_reflection: row('+', [0.06, -0.05, 0.03, 0.3]),
  generic_empathy: row('-', [-0.04, 0.04, -0.02, 0]),
  direct_answer: row('+', [0.05, -0.03, 0.02, 0.1]),
  dodge: row('-', [-0.1, 0.05, -0.06, 0], [{ on: 'safe', ratio: 0.8 }]),
  candour: row('+', [0.08, -0.05, 0.02, 0.05], [{ on: 'safe', ratio: 1.3 }]),
  costly_truth: row('+', [0.1, -0.06, 0.02, 0.05], [{ on: 'safe', ratio: 1.5 }]),
  owned_conviction: row(
    '+',
    [0.05, -0.02, 0.02, 0],
    [
      { on: 'safe', ratio: 1.4 },
      { on: 'all', ratio: 1.1 },
    ],
  ),
  proof_tied_to_need: row('+', [0.04, 0, 0.03, 0], [{ on: 'focus', ratio: 1.7 }]),
  two_sided: row('+', [0.05, 0, 0.03, 0.1], [{ on: 'focus', ratio: 1.8 }]),
  bare_assertion: row('-', [-0.02, 0.02, -0.03, 0]),
  feature_dump: row('-', [-0.03, 0.03, -0.03, 0]),
  canned_line: row('-', [-0.05, 0.05, -0.04, 0], [{ on: 'safe', ratio: 0.95 }]),
  arguing: row(
    '-',
    [-0.06, 0.12, -0.04, -0.1],
    [
      { on: 'focus', ratio: 0.75 },
      { on: 'safe', ratio: 0.85 },
    ],
  ),
  pressure: row(
    '-',
    [-0.1, 0.2, -0.05, 0],
    [
      { on: 'safe', ratio: 0.6 },
      { on: 'focus', ratio: 0.9 },
    ],
  ),
  discount_early: row('-', [-0.05, 0, 0, 0], [{ on: 'worth', ratio: 0.9 }]),
  clean_ask: row('0', [0, 0, 0, 0]),
  hedged_ask: row('-', [-0.02, 0, -0.02, 0], [{ on: 'now', ratio: 0.97 }]),
  invite_no: row('+', [0.05, -0.1, 0.02, 0]),
  name_tension: row('+', [0.06, -0.06, 0.04, 0.15]),
  hold_with_reason: row('+', [0.04, 0.02, 0.02, 0], [{ on: 'worth', ratio: 1.2 }]),
  apology_cascade: row('-', [-0.03, 0, -0.03, 0], [{ on: 'safe', ratio: 0.97 }]),
  unasked_advice: row('-', [-0.02, 0.05, -0.02, 0], [], 0.7),
  small_talk: row('0', [0, 0, -0.01, 0]),
}

/** What the reading shows beside codes. */
export const readingEffects = {
  /** The same point for the n-th time: each is multiplied by n, belief by ½ⁿ. */
  repeat: { trust: -0.02, reactance: 0.03, patience: -0.05, belief: 0.5 },
  /** Every 40 words beyond 90. */
  monologue: { after: 90, every: 40, reactance: 0.02, patience: -0.02 },
  /** A typed mismatch with the fact sheet, once noticed. */
  factError: { trust: -0.25, reactance: 0.05, patience: -0.05, ratio: 0.5 },
  /** Something the fact sheet bears out, plainly told. */
  fact: 1.2,
  /** A reason the buyer says aloud because they were asked. */
  ownReason: 2,
} as const
