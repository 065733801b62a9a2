import * as z from 'zod'

const titled = z.object({ title: z.string() })

/** The title of what a roleplay is pinned to: a scenario or a room, whole. */
export const titleOf = (body: unknown): string => titled.parse(body).title
