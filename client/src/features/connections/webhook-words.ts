import type { DeliveryView, WebhookEvent, WebhookStyle, WebhookView } from '#contract/webhook.ts'
import { dayAndTime } from '../../components/when.ts'

export const eventWords: Readonly<Record<WebhookEvent, string>> = {
  'attempt.submitted': 'An attempt was submitted',
  'attempt.reviewed': 'A review was given',
  'dispute.raised': 'A rep disputes a score',
  'dispute.answered': 'A coach answered a dispute',
  'assignment.made': 'Work was assigned',
  'assignment.withdrawn': 'Assigned work was withdrawn',
  'assignment.passed': 'Somebody passed an assessed assignment',
}

export const eventWord = (event: string): string =>
  Object.hasOwn(eventWords, event) ? eventWords[event as WebhookEvent] : event === 'test' ? 'Test' : event

export const styleWords: Readonly<Record<WebhookStyle, string>> = {
  webhook: 'Webhook',
  slack: 'Slack',
  teams: 'Teams',
}

/** What of the outside is asked for, and where one gets it. */
export const addressHelp: Readonly<Record<WebhookStyle, string>> = {
  webhook: 'Gets signed JSON with ids and levels of submitted attempts (Standard Webhooks). HTTPS only.',
  slack: 'The address of an incoming webhook, made in Slack under Apps. Whoever knows it can write there.',
  teams: 'The address of a workflow “When a webhook request is received”, made in Teams under Workflows.',
}

const reasons: Readonly<Record<string, string>> = {
  'inner-address': 'the address belongs to an inner network',
  'unknown-name': 'the name of the address cannot be found',
  'no-connection': 'nobody answers there',
  'bad-certificate': 'its certificate is not trusted',
  timeout: 'there was no answer in 10 seconds',
  'too-long': 'the answer was too long',
  'switched-off': 'the connection was switched off',
}

/** Why the last try did not arrive. */
export function whyNot({ answer, reason }: Pick<DeliveryView, 'answer' | 'reason'>): string {
  if (answer !== null && answer >= 300 && answer < 400)
    return `it was sent elsewhere (${answer}), and redirects are not followed`
  if (answer !== null) return `the other side answered ${answer}`
  return reasons[reason ?? ''] ?? 'it did not arrive'
}

/** How a delivery stands, in one line. */
export function stands(delivery: DeliveryView): string {
  const { status, tries, answer, nextTryAt } = delivery
  if (status === 'sent') return `Arrived (${answer ?? ''})`
  if (status === 'failed') return `Given up: ${whyNot(delivery)}`
  if (tries === 0) return 'On its way'
  return `${whyNot(delivery)}; next try ${nextTryAt === null ? 'soon' : dayAndTime(nextTryAt)}`
}

export function stateWords({ state, failingSince }: WebhookView): string {
  if (state === 'off') return 'Off'
  if (state === 'stopped') return 'Switched off after days without a delivery'
  return failingSince === null ? 'On' : `On; nothing has arrived since ${dayAndTime(failingSince)}`
}
