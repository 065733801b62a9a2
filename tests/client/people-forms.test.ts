import { expect, it } from 'vitest'
import { addressesIn } from '#client/features/people/addresses.ts'
import { mailWords } from '#client/features/people/mail-words.ts'
import { teamChanges } from '#client/features/people/team-changes.ts'
import { actionWords, detailWords } from '#client/components/audit-words.ts'

it.each([
  ['a@x.example\nb@x.example', ['a@x.example', 'b@x.example']],
  ['Kim Weber <Kim@X.example>, a@x.example; a@x.example', ['kim@x.example', 'a@x.example']],
  ['no address here', []],
])('finds the addresses in %j', (text, found) => {
  expect(addressesIn(text)).toEqual(found)
})

it('sends only people whose place in the team has changed', () => {
  const team = {
    id: 't',
    name: 'North',
    people: [
      { userId: 'stays', name: 'A', parts: ['member' as const] },
      { userId: 'leaves', name: 'B', parts: ['member' as const] },
      { userId: 'leads', name: 'C', parts: ['member' as const] },
    ],
  }
  expect(teamChanges(team, { member: ['stays', 'leads', 'comes'], coach: ['leads'], manager: [] })).toEqual([
    { userId: 'leaves', parts: [] },
    { userId: 'leads', parts: ['member', 'coach'] },
    { userId: 'comes', parts: ['member'] },
  ])
})

it('says why a mail did not go', () => {
  expect(mailWords({ status: 'failed', reason: 'EENVELOPE 550' })).toBe(
    'Mail not sent: the mail server refuses the address (550)',
  )
  expect(mailWords({ status: 'queued', reason: 'ESOMETHING' })).toBe(
    'Mail is tried again: it failed (ESOMETHING)',
  )
})

it('has words for an action that nobody wrote words for', () => {
  expect(actionWords('moveMountain')).toBe('Move mountain')
  const entry = { id: '', at: '', actor: null, person: null, subject: null }
  expect(
    detailWords({ ...entry, action: 'updateMember', detail: { from: ['rep'], to: ['rep', 'coach'] } }),
  ).toBe('Rep → Rep and Coach')
})
