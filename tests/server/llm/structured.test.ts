import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Model } from '#server/llm/model.ts'
import { fakeModelServer } from '#tests/support/fake-model-server.ts'
import {
  done,
  finish,
  oddServer,
  refuses,
  says,
  streams,
  words,
  type OddReply,
} from '#tests/support/odd-server.ts'
import { kindOf, modelAt, prompt } from './ask.ts'

const schema = z.strictObject({ score: z.int().min(0).max(5), quote: z.string() })
const good = { score: 3, quote: 'no money' }
const goodText = JSON.stringify(good)

async function judge<T>(model: Model, of: z.ZodType<T>) {
  try {
    return await model.structured({
      lines: [{ role: 'user', content: prompt }],
      maxTokens: 100,
      signal: new AbortController().signal,
      org: 'org-1',
      schema: of,
      schemaName: 'judgement',
    })
  } catch (error) {
    return { failure: kindOf(error) }
  }
}

/** Knows none of these formats; says what is given otherwise. */
const knowsNot =
  (refused: readonly string[], text: string): OddReply =>
  (response, call) => {
    const format = z.object({ type: z.string() }).safeParse(call.body['response_format']).data?.type ?? 'text'
    const reply = refused.includes(format)
      ? refuses(400, { param: 'response_format', message: 'Unknown.' })
      : says(text)
    return reply(response, call)
  }

const formatsOf = (calls: readonly { readonly body: Readonly<Record<string, unknown>> }[]) =>
  calls.map(
    ({ body }) => z.object({ type: z.string() }).safeParse(body['response_format']).data?.type ?? null,
  )

describe('a structured reply', () => {
  it('is asked for by schema and read as it is', async () => {
    const server = await fakeModelServer((mock) => mock.onMessage(prompt, { content: goodText }))
    expect(await judge(modelAt(server.url), schema)).toMatchObject({ value: good })
    expect(server.mock.getLastRequest()?.body).toMatchObject({
      response_format: { type: 'json_schema', json_schema: { name: 'judgement', strict: true } },
    })
  })

  it('is asked for in the strictest format that the endpoint knows, learnt once', async () => {
    const server = await oddServer(knowsNot(['json_schema'], goodText))
    const model = modelAt(server.url)
    expect(await judge(model, schema)).toMatchObject({ value: good })
    expect(await judge(model, schema)).toMatchObject({ value: good })
    expect(formatsOf(server.calls)).toEqual(['json_schema', 'json_object', 'json_object'])
    expect(server.calls[1]?.body.messages[0]?.content).toContain('"score"')
  })

  it('is asked for in words where the endpoint knows no format, and taken out of its fence', async () => {
    const server = await oddServer(
      knowsNot(['json_schema', 'json_object'], `\`\`\`json\n${goodText}\n\`\`\``),
    )
    expect(await judge(modelAt(server.url), schema)).toMatchObject({ value: good })
    expect(formatsOf(server.calls)).toEqual(['json_schema', 'json_object', null])
  })

  it('whose schema strict mode cannot express is asked for as JSON at once', async () => {
    const server = await oddServer(says(goodText))
    const loose = z.object({ score: z.int(), quote: z.string(), note: z.string().optional() })
    expect(await judge(modelAt(server.url), loose)).toMatchObject({ value: good })
    expect(formatsOf(server.calls)).toEqual(['json_object'])
  })

  it.each([
    ['cut JSON', '{"score": 3, "quo'],
    ['a score out of range', '{"score": 999, "quote": "no money"}'],
    ['a score as text', '{"score": "3", "quote": "no money"}'],
    ['no number at all', '{"score": null, "quote": "no money"}'],
    ['a field too many', '{"score": 3, "quote": "no money", "extra": 1}'],
    ['a field too few', '{"score": 3}'],
    ['prose', 'I would say three.'],
  ])('with %s is sent back once with what is wrong', async (_, wrong) => {
    const server = await oddServer(says(wrong), says(goodText))
    expect(await judge(modelAt(server.url), schema)).toMatchObject({
      value: good,
      usage: { promptTokens: 60, completionTokens: 10 },
    })
    expect(server.calls).toHaveLength(2)
    expect(server.calls[1]?.body.messages.map(({ content }) => content)).toMatchObject([
      prompt,
      wrong,
      expect.stringContaining('That cannot be used'),
    ])
  })

  it.each([
    ['counted by the endpoint', says('{"score": 999}'), [30, 5], true],
    ['estimated where it does not count', streams(words('{"score": 999}'), finish(), done), [12, 4], false],
  ] as const)('tells what every attempt cost, also those in vain: %s', async (_, reply, tokens, counted) => {
    const server = await oddServer(reply)
    const spent: unknown[] = []
    const model = modelAt(server.url)
    const asked = model.structured({
      lines: [{ role: 'user', content: prompt }],
      maxTokens: 100,
      signal: new AbortController().signal,
      org: 'org-1',
      schema,
      schemaName: 'judgement',
      spent: ({ promptTokens, completionTokens }, known) =>
        void spent.push([promptTokens, completionTokens, known]),
    })
    await expect(asked).rejects.toThrow('model: protocol')
    expect(spent).toHaveLength(4)
    expect(spent[0]).toEqual([...tokens, counted])
  })

  it('that is wrong twice is a failure of the protocol, whatever the number of tries', async () => {
    const server = await oddServer(says('{"score": 999}'))
    expect(await judge(modelAt(server.url), schema)).toEqual({ failure: 'protocol' })
    expect(server.calls).toHaveLength(4)
  })

  it.each([
    ['rate-limited', 429, 3],
    ['unauthorised', 401, 1],
    ['unavailable', 503, 3],
  ] as const)('fails as %s where the endpoint answers %i', async (failure, status, calls) => {
    const server = await oddServer(refuses(status))
    expect(await judge(modelAt(server.url), schema)).toEqual({ failure })
    expect(server.calls).toHaveLength(calls)
  })
})
