import * as z from 'zod'
import { coursePoint } from './course.ts'
import { slug } from './ids.ts'

/** Where a member stood: would vote for it, could go either way, would vote against it. */
export const sides = ['for', 'open', 'against'] as const

/** What could not be seen of a room while it ran. */
export const roomDebrief = z.object({
  members: z.array(
    z.object({
      id: slug,
      name: z.string(),
      role: z.string(),
      agenda: z.string(),
      /** Share of the vote, 0–1. */
      weight: z.number(),
      /** Null where it did not come to a vote. */
      aloud: z.enum(['yes', 'no', 'left']).nullable(),
      /** Whether their vote was meant: a yes that was not is the quiet veto. */
      meant: z.boolean().nullable(),
      /** The turn with which they left. */
      leftAt: z.int().nullable(),
      course: z.array(coursePoint),
      /** Where they stood, whenever that changed; the first at turn 0. */
      sides: z.array(z.object({ turn: z.int(), side: z.enum(sides) })),
    }),
  ),
  /** Share of yes needed, and the shares given aloud and meant; null where it did not come to a vote. */
  vote: z.object({ threshold: z.number(), aloud: z.number(), meant: z.number() }).nullable(),
  /** What two of them did not say to each other, and the turn that brought it out. */
  tension: z.object({ between: z.tuple([slug, slug]), matter: z.string(), namedAt: z.int().nullable() }),
  /** Who moved whom: belief (log-odds of the weighted mean) that followed what another was seen to do. */
  influence: z.array(z.object({ turn: z.int(), from: slug, to: slug, delta: z.number() })),
})
export type RoomDebrief = z.infer<typeof roomDebrief>
