import * as z from 'zod'

/** problem+json (RFC 9457) over HTTP, and the `error` of a refused socket event. */
export const problemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  /** One of `error-codes.ts`; a newer server may know more of them. */
  code: z.string().regex(/^[a-z][a-z-_]*\/[a-z][a-z_]*$/),
  detail: z.string().optional(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
})
export type Problem = z.infer<typeof problemSchema>
