import * as z from 'zod'
import { uuid } from './ids.ts'

/**
 * A mail of the organisation's. `kept`: this server has no mail server, so it waits in the outbox; its words can be
 * read there in development.
 */
export const mailView = z.object({
  id: uuid,
  letter: z.string(),
  recipient: z.string(),
  status: z.enum(['queued', 'sent', 'failed', 'kept']),
  tries: z.int(),
  reason: z.string().nullable(),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
})
export type MailView = z.infer<typeof mailView>

/** `sends`: whether a mail server is configured. `readable`: whether the words of kept mails can be read here. */
export const outboxView = z.object({ sends: z.boolean(), readable: z.boolean(), mails: z.array(mailView) })
export type OutboxView = z.infer<typeof outboxView>

export const letterView = z.object({ subject: z.string(), text: z.string() })
