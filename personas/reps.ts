import * as z from 'zod'

/** Reps with a fixed text, to measure buyers with; `repeater` says one assertion over and over. */
export const repNames = [
  'expert',
  'competent',
  'script-reader',
  'pleaser',
  'pushy',
  'evasive',
  'naive',
  'technician',
  'repeater',
] as const
export type RepName = (typeof repNames)[number]

const repLine = z.string().trim().min(1).max(4000)
const repLines = z.array(repLine).min(12).max(40)
const atLeast = (count: number) => z.array(repLine).min(count).max(12)

/**
 * The lines of a rep who follows the buyer's cues: whoever drives it takes the next unsaid line of the list that fits
 * what was just heard.
 */
export const adaptiveSchema = z.strictObject({
  /** First turns: take up something of the situation and ask openly. */
  open: atLeast(2),
  /** Open questions that are not about one objection. */
  explore: atLeast(6),
  /** By objection of the persona, every one of them. */
  objections: z.record(
    z.string(),
    z.strictObject({
      /** Reflects this objection and asks on. */
      hear: atLeast(3),
      /** After a cue: names what lies beneath, tentatively. */
      name: atLeast(2),
      /** Once it has been heard: proof, candour, a term held. */
      meet: atLeast(3),
      /** Where a shock raises it: takes that up before anything else. */
      shock: atLeast(1).optional(),
    }),
  ),
  /** Direct answers to what this buyer likes to ask back. */
  answer: atLeast(5),
  /** Owned conviction: I, because, something seen. */
  own: atLeast(2),
  /** Invites a real no. */
  no: atLeast(2),
  /** The clean specific ask, from full to smaller. */
  ask: atLeast(3),
  /** Says plainly that it does not fit, and why. */
  disqualify: atLeast(2),
})
export type Adaptive = z.infer<typeof adaptiveSchema>

/** The scripted reps of one scenario: what each says, turn by turn, whatever is answered; and one who follows cues. */
export const repsSchema = z.strictObject({
  scenario: z.string(),
  reps: z.strictObject(
    Object.fromEntries(repNames.map((name) => [name, repLines])) as Record<RepName, typeof repLines>,
  ),
  adaptive: adaptiveSchema.optional(),
})
export type Reps = z.infer<typeof repsSchema>
