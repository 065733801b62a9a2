/**
 * Similarities (cosine of sentence embeddings, 0–1) from which a turn counts as touching a subject. Chosen on the
 * scripted reps of the first three scenarios: own questions about a subject lie at .5–.8, others below .4.
 */
export const touching = {
  answer: 0.46,
  objection: 0.48,
  hidden: 0.52,
  hiddenNamed: 0.33,
  belief: 0.42,
} as const

/** Heard enough that an argument is weighed in full, and that a concern beneath may be said. */
export const heardEnough = 0.5
export const heardForConcern = 0.6
/** Heard so well that a concern is said without being asked about just then. */
export const heardOut = 0.8

/** Commitment (0–1) from which a buyer says yes, and from which they offer something smaller instead. */
export const agreesAt = 0.5
export const counterOffersAt = 0.33
