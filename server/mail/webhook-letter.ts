import { and, eq } from 'drizzle-orm'
import { webhook } from '../db/schema/webhooks.ts'
import { letterOf } from './letter-text.ts'
import type { LetterDeps } from './letters.ts'
import type { Letter } from './transport.ts'

/** That the product gave up on an address; null once it is on again, or gone. */
export async function webhookLetter(
  { db, baseUrl }: LetterDeps,
  orgId: string,
  { webhookId }: { readonly webhookId: string },
): Promise<Letter | null> {
  const [row] = await db
    .select({ name: webhook.name, state: webhook.state })
    .from(webhook)
    .where(and(eq(webhook.orgId, orgId), eq(webhook.id, webhookId)))
  if (row?.state !== 'stopped') return null
  return letterOf({
    subject: `“${row.name}” is no longer told what happens on Conviction`,
    paragraphs: [
      'Hello,',
      `Nothing has arrived at the connection “${row.name}” for five days, or its other side said that it is gone. It is switched off; what failed can be sent again from its log.`,
    ],
    link: { label: 'Open the connections', url: `${baseUrl}/o/${orgId}/connections` },
    foot: 'You get this because you are an admin. If the connection is no longer needed, remove it there.',
  })
}
