import * as z from 'zod'
import { arenas, objectionKinds } from '../behaviours/codes.ts'
import { calledFor } from '../causes/called.ts'

const text = (most: number) => z.string().trim().min(1).max(most)
const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** Fewest and most answers of one exercise. */
export const drillTurns = { least: 2, most: 5 } as const

/** A short exercise for one moment: its line in several wordings, and two answers to set beside one's own afterwards. */
export const drillSchema = z
  .strictObject({
    id: slug,
    title: text(80),
    arena: z.enum(arenas),
    /** The criterion whose moment it is, by its code; what a reply has to do follows from it. */
    criterion: z
      .string()
      .refine((code) => calledFor(code) !== null, 'No single reply can be read for this criterion.'),
    /** What stands in the way in its line; left out where the act is the point. */
    objection: z.enum(objectionKinds).exclude(['none']).optional(),
    /** Its step on the ladder of honest refusals, from 1. */
    rung: z.int().min(1).max(9).optional(),
    /** One sentence: what it trains. */
    trains: text(200),
    who: text(80),
    situation: text(400),
    /** How many answers make one exercise. */
    turns: z.int().min(drillTurns.least).max(drillTurns.most),
    /** Wordings of the one line, at least as many as answers. */
    lines: z.array(text(240)).min(3).max(8),
    contrast: z.strictObject({ weak: text(400), strong: text(400), why: text(300) }),
  })
  .refine(({ turns, lines }) => lines.length >= turns, {
    path: ['lines'],
    message: 'Give as many wordings as there are answers: no line is heard twice.',
  })
export type Drill = z.infer<typeof drillSchema>
