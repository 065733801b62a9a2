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

const repLines = z.array(z.string().trim().min(1).max(4000)).min(12).max(40)

/** The scripted reps of one scenario: what each says, turn by turn, whatever is answered. */
export const repsSchema = z.strictObject({
  scenario: z.string(),
  reps: z.strictObject(
    Object.fromEntries(repNames.map((name) => [name, repLines])) as Record<RepName, typeof repLines>,
  ),
})
export type Reps = z.infer<typeof repsSchema>
