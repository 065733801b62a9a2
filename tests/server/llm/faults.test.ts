import { describe, expect, it } from 'vitest'
import { oddServer } from '#tests/support/odd-server.ts'
import { builtInText, hear } from '../voice/turn-fixture.ts'
import { ask, modelAt } from './ask.ts'
import { faultRows } from './fault-rows.ts'

describe('one reply of a model', () => {
  it.each(faultRows)('with $fault ends as it should', async ({ server: replies, limits, reply }) => {
    const server = await oddServer(...replies)
    const { text, failure } = await ask(modelAt(server.url, limits))
    expect({ text, failure, calls: server.calls.length }).toMatchObject(reply)
    await server.settled()
  })
})

describe('a buyer turn', () => {
  it.each(faultRows)('with $fault is said all the same', async ({ server: replies, limits, turn }) => {
    const server = await oddServer(...replies)
    const { calls, ...expected } = turn
    const heard = await hear(modelAt(server.url, limits))
    expect(heard).toMatchObject(expected)
    expect(server.calls).toHaveLength(calls)
    if (turn.voice === 'built-in') expect(heard.text).toBe(builtInText)
    expect(heard.releases.join('')).toBe(heard.text)
    await server.settled()
  })
})
