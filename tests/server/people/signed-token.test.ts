import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { idInToken, signToken, tokenHolds } from '#server/people/signed-token.ts'

const secret = 'a secret of some length, for tests only'
const id = randomUUID()
const token = signToken(secret, 'invite', id, '1')

it('says whose it is and holds for exactly what was signed', () => {
  expect(idInToken(token)).toBe(id)
  expect(tokenHolds(secret, 'invite', token, { id, signed: '1' })).toBe(true)
})

it.each([
  ['another purpose', secret, 'password-reset', token, '1'],
  ['another version', secret, 'invite', token, '2'],
  ['another secret', `${secret}!`, 'invite', token, '1'],
  ['a changed last letter', secret, 'invite', `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, '1'],
  ['a shorter token', secret, 'invite', token.slice(0, -1), '1'],
])('does not hold for %s', (_, with_, purpose, given, signed) => {
  expect(tokenHolds(with_, purpose, given, { id, signed })).toBe(false)
})

it.each(['', 'short', 'x'.repeat(53), 'x'.repeat(55), `${'x'.repeat(53)}.`])('is none: %j', (given) => {
  expect(idInToken(given)).toBeNull()
})
