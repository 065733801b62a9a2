import * as z from 'zod'

/** As much of a streamed chunk as is read; endpoints differ in the rest. */
export const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z
    .object({ prompt_tokens: z.int().min(0).default(0), completion_tokens: z.int().min(0).default(0) })
    .nullish()
    .catch(null),
})
