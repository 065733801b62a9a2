import type { WebhookEvent, WebhookStyle } from '#contract/webhook.ts'
import type { Happening } from '../happenings.ts'

/** What is said in a channel: a sentence and where it leads. No name and no level: those stay in the product. */
export type Said = { readonly text: string; readonly link: { readonly label: string; readonly url: string } }

/** What happened, as one event for one organisation. */
export type Told = {
  readonly event: WebhookEvent | 'test'
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
  readonly said: Said
}

type Of = {
  readonly orgId: string
  readonly scenarioId: string
  readonly title: string
  readonly baseUrl: string
}

/** A happening as other systems are told it; null for one that is between a coach and their rep. */
export function toldOf(happening: Happening, { orgId, scenarioId, title, baseUrl }: Of): Told | null {
  const { kind, at, roleplayId, repId, ...more } = happening
  if (kind === 'comment.said') return null
  const opened = kind === 'attempt.reviewed' || kind === 'dispute.answered' ? 'debrief' : 'review'
  return {
    event: kind,
    at,
    data: { organisationId: orgId, attemptId: roleplayId, repId, scenarioId, ...more },
    said: {
      text: sentences[kind](title),
      link: { label: 'Open it', url: `${baseUrl}/o/${orgId}/roleplays/${roleplayId}/${opened}` },
    },
  }
}

const sentences: Readonly<Record<Exclude<Happening['kind'], 'comment.said'>, (title: string) => string>> = {
  'attempt.submitted': (title) => `An attempt at “${title}” waits for a review.`,
  'attempt.reviewed': (title) => `An attempt at “${title}” was reviewed.`,
  'dispute.raised': (title) => `A rep sees a score of “${title}” differently, and asks a coach.`,
  'dispute.answered': (title) => `A coach answered a rep who saw a score of “${title}” differently.`,
}

export const testMessage = (orgId: string, baseUrl: string, at: Date): Told => ({
  event: 'test',
  at,
  data: { organisationId: orgId },
  said: {
    text: 'This is a test from Conviction. What you chose will arrive here.',
    link: { label: 'See the connection', url: `${baseUrl}/o/${orgId}/connections` },
  },
})

/** The body as each kind of receiver reads it. */
export function bodyFor(style: WebhookStyle, told: Told): string {
  if (style === 'slack') return JSON.stringify(slackMessage(told.said))
  if (style === 'teams') return JSON.stringify(teamsMessage(told.said))
  return JSON.stringify({ type: told.event, timestamp: told.at.toISOString(), data: told.data })
}

/** Slack reads these three signs as its own markup, wherever they stand. */
const forSlack = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const slackMessage = ({ text, link }: Said) => ({
  text: forSlack(text),
  blocks: [
    { type: 'section', text: { type: 'plain_text', text, emoji: false } },
    {
      type: 'actions',
      elements: [{ type: 'button', text: { type: 'plain_text', text: link.label }, url: link.url }],
    },
  ],
})

/** What a card would read as markup is shown as it stands. */
const forCard = (text: string) => text.replaceAll(/[\\`*_{}[\]()#+!|~<>-]/g, (sign) => `\\${sign}`)

const teamsMessage = ({ text, link }: Said) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: [{ type: 'TextBlock', text: forCard(text), wrap: true }],
        actions: [{ type: 'Action.OpenUrl', title: link.label, url: link.url }],
      },
    },
  ],
})
