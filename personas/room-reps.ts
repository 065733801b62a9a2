import * as z from 'zod'

const said = z.string().trim().min(1).max(4000)
const address = z.array(z.string()).min(1)

/** Reps of a room with a fixed text, to measure it with. */
export const roomRepNames = ['process-only', 'process-with-tension'] as const
export type RoomRepName = (typeof roomRepNames)[number]

/**
 * The scripted reps of a room. `process` does all that a sales process asks for and names nothing that is in the room;
 * with `tension` put in after its n-th line it is the other one. A line may begin with `@name`.
 */
export const roomRepsSchema = z.strictObject({
  room: z.string(),
  process: z.array(said).min(12).max(40),
  tension: z.strictObject({ after: z.int().min(3).max(38), line: said }),
  /** The same lines said in two orders of address, by members' ids. In the better one both whom the tension stands between were heard before it is named. */
  orders: z
    .strictObject({ lines: z.array(said).min(8).max(40), better: z.array(address), worse: z.array(address) })
    .refine(
      ({ lines, better, worse }) => better.length === lines.length && worse.length === lines.length,
      'give an address for every line, in both orders',
    ),
})
export type RoomReps = z.infer<typeof roomRepsSchema>

/** What a scripted rep says, turn by turn. */
export function linesOfRoomRep({ process, tension }: RoomReps, name: RoomRepName): readonly string[] {
  if (name === 'process-only') return process
  return process.toSpliced(tension.after, 0, tension.line)
}
