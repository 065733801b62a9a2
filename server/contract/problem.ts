import * as z from 'zod'
import { errorCodes } from './error-codes.ts'

/** problem+json (RFC 9457) over HTTP, and the `error` of a refused socket event. */
export const problemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: z.enum(errorCodes as [string, ...string[]]),
  detail: z.string().optional(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
})
export type Problem = z.infer<typeof problemSchema>
