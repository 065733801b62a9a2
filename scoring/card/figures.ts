import * as z from 'zod'

/** A cell: a figure as it was computed, or words. Null where there is none. */
const cell = z.union([z.number(), z.string(), z.null()])

/** One measurement: what, on what, when and by which command, as rows of a table. */
export const figureSetSchema = z.strictObject({
  id: z.enum(['readings', 'coder', 'buyer', 'people', 'invariances']),
  title: z.string(),
  /** On what, and by whom it was labelled. */
  about: z.string(),
  date: z.iso.date(),
  command: z.string(),
  n: z.int(),
  /** What n counts. */
  unit: z.string(),
  /** The version that was measured; null where figures say nothing of a scorer. */
  version: z.string().nullable(),
  columns: z.array(z.string()).min(2),
  rows: z.array(z.array(cell)),
  notes: z.array(z.string()),
})
export type FigureSet = z.infer<typeof figureSetSchema>

/** The stored figures of the scorer's card; a set that was never measured is not in it. */
export const figuresSchema = z.strictObject({ sets: z.array(figureSetSchema) })
export type Figures = z.infer<typeof figuresSchema>
