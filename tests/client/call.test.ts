import { describe, expect, it } from 'vitest'
import { addressOf } from '#client/api/call.ts'
import { routes } from '#contract/http.ts'

describe('the address of a request', () => {
  it('fills every name in the path, escaped', () => {
    expect(
      addressOf('/api/orgs/:orgId/scenarios/:scenarioId', { params: { orgId: 'a/b', scenarioId: 'c d' } }),
    ).toBe('/api/orgs/a%2Fb/scenarios/c%20d')
  })

  it('appends the query and leaves out what is undefined', () => {
    expect(addressOf('/api/x', { query: { limit: 20, cursor: undefined } })).toBe('/api/x?limit=20')
    expect(addressOf('/api/x', { query: { cursor: undefined } })).toBe('/api/x')
  })

  it('leaves no colon in any path of the contract', () => {
    for (const { path } of Object.values(routes)) {
      const params = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, '1']))
      expect(addressOf(path, { params })).not.toMatch(/:|\/\/|\/$/)
    }
  })
})
