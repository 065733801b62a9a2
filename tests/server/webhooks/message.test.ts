import { Webhook } from 'standardwebhooks'
import { expect, it } from 'vitest'
import { bodyFor, testMessage, toldOf } from '#server/webhooks/message.ts'
import { waitAfter } from '#server/webhooks/retry-schedule.ts'
import { newSigningSecret, signatureHeaders } from '#server/webhooks/sign.ts'

const at = new Date('2026-11-30T10:00:00.000Z')
const of = {
  orgId: 'org',
  scenarioId: 'cfo',
  title: 'Price & <terms>, *again*',
  baseUrl: 'https://here.example',
}
const reviewed = toldOf(
  {
    kind: 'attempt.reviewed',
    roleplayId: 'attempt',
    repId: 'rep',
    coachId: 'coach',
    verdict: 'close',
    levels: { courage: 4 },
    at,
  },
  of,
)
if (!reviewed) throw new Error('A review is told.')

it('is signed as any receiver of Standard Webhooks checks it', () => {
  const [now, body] = [new Date(), bodyFor('webhook', reviewed)]
  const secrets = [newSigningSecret(), newSigningSecret()]
  const headers = signatureHeaders(secrets, { id: 'one', body, at: now })
  for (const secret of secrets) expect(new Webhook(secret).verify(body, headers)).toMatchObject({ data: {} })
  expect(() => new Webhook(newSigningSecret()).verify(body, headers)).toThrow('No matching signature')
  expect(() => new Webhook(secrets[0] ?? '').verify(`${body} `, headers)).toThrow('No matching signature')
})

it('tells another system ids and levels', () => {
  expect(JSON.parse(bodyFor('webhook', reviewed))).toEqual({
    type: 'attempt.reviewed',
    timestamp: '2026-11-30T10:00:00.000Z',
    data: {
      organisationId: 'org',
      attemptId: 'attempt',
      repId: 'rep',
      scenarioId: 'cfo',
      coachId: 'coach',
      verdict: 'close',
      levels: { courage: 4 },
    },
  })
})

it('tells a channel neither who nor how well, and lets no title be markup', () => {
  const slack = bodyFor('slack', reviewed)
  expect(JSON.parse(slack)).toMatchObject({
    text: 'An attempt at “Price &amp; &lt;terms&gt;, *again*” was reviewed.',
    blocks: [
      { type: 'section', text: { type: 'plain_text' } },
      { elements: [{ url: 'https://here.example/o/org/roleplays/attempt/debrief' }] },
    ],
  })
  const teams = bodyFor('teams', reviewed)
  expect(JSON.parse(teams)).toMatchObject({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          body: [{ text: 'An attempt at “Price & \\<terms\\>, \\*again\\*” was reviewed.' }],
          actions: [{ type: 'Action.OpenUrl' }],
        },
      },
    ],
  })
  for (const secret of ['coach', 'close', '"rep"', 'courage'])
    for (const body of [slack, teams]) expect([secret, body.includes(secret)]).toEqual([secret, false])
  expect(bodyFor('slack', testMessage('org', of.baseUrl, at))).toContain('This is a test')
})

it('keeps what is said between a coach and a rep to them', () => {
  const said = { kind: 'comment.said', roleplayId: 'a', repId: 'r', coachId: 'c', authorId: 'r', at } as const
  expect(toldOf(said, of)).toBeNull()
})

it('tries again ever later, for some 28 hours, and waits as it is asked within reason', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((failed) => waitAfter(failed, null, 0))
  expect(waits.map((ms) => ms && ms / 60_000)).toEqual([1 / 12, 5, 30, 120, 300, 600, 600, null])
  expect(waitAfter(1, 60_000, 0)).toBe(60_000)
  expect(waitAfter(1, 86_400_000, 0)).toBe(6 * 3_600_000)
  expect(waitAfter(2, null, 1)).toBe(330_000)
})
