import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { readScoreOptions } from '#server/scoring/file-options.ts'
import { writeWholeFile } from '#server/scoring/whole-file.ts'
import { replyOf, type Opinion } from '#tests/scoring/judge/scripted-judges.ts'
import { runProgram } from '#tests/support/program.ts'
import { oddServer, refuses, says as answers } from '#tests/support/odd-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'score-'))
const at = (name: string) => join(folder, name)

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runProgram('score', args, env)

const evidence = z.strictObject({
  turn: z.int().min(1),
  quote: z.string().min(1),
  code: z.string().regex(/^[ACBKF][0-9]$/),
  polarity: z.enum(['+', '-']),
})
const dimension = {
  score: z.number().min(0).max(100).nullable(),
  reason: z.string().optional(),
  opportunities: z.int().min(0),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  evidence: z.array(evidence),
}
const figure = z.number().min(0).max(100).nullable()
/** The interface as it was promised to others. */
const scored = z.strictObject({
  id: z.union([z.string(), z.number()]),
  scorer: z.strictObject({
    kind: z.literal('built-in'),
    version: z.string().min(1),
    rubric: z.string().regex(/^[a-z-]+@[0-9a-f]{64}$/),
  }),
  dimensions: z.strictObject({
    authenticity: z.strictObject(dimension),
    courage: z.strictObject(dimension),
    belief_transfer: z.strictObject({ ...dimension, evident: figure, latent: figure }),
    composure: z.strictObject(dimension),
    foundation: z.strictObject(dimension),
  }),
  turns: z.array(
    z.union([
      z.strictObject({
        n: z.int(),
        speaker: z.literal('rep'),
        uptake: z.number().min(0).max(1).nullable(),
        behaviours: z.array(z.strictObject({ code: z.string(), confidence: z.number(), quote: z.string() })),
      }),
      z.strictObject({
        n: z.int(),
        speaker: z.literal('buyer'),
        ladder: z.int().min(0).max(5),
        stance: z.enum(['resist', 'neutral', 'positive']),
        objection: z.string(),
      }),
    ]),
  ),
  flags: z.array(z.strictObject({ turn: z.int(), kind: z.string() })),
})

/** With --judge model: whose figures these are, and how the model's reading stands. */
const judged = z.strictObject({
  ...scored.shape,
  scorer: z.strictObject({
    kind: z.enum(['built-in', 'model']),
    version: z.string().min(1),
    rubric: z.string(),
    model: z.string().optional(),
  }),
  judge: z.strictObject({
    state: z.enum(['counted', 'held', 'failed']),
    reason: z.string().nullable(),
    model: z.string(),
    samples: z.int(),
    figures: z.array(
      z.strictObject({
        dimension: z.string(),
        builtIn: figure,
        model: figure,
        spread: z.number().nullable(),
      }),
    ),
    tokens: z.strictObject({ promptTokens: z.int(), completionTokens: z.int() }),
  }),
})

const good = {
  id: 'good',
  arena: 'buyer',
  facts: ['The licence costs 40 euros per seat per month.', 'A rollout takes six weeks to go-live.'],
  turns: [
    { speaker: 'buyer', text: 'We looked at tools like this two years ago and it fell apart.', at: 0 },
    { speaker: 'rep', text: 'What fell apart first, the tool or the way people were asked to use it?' },
    { speaker: 'buyer', text: 'The planners never got the training. What does yours cost?' },
    { speaker: 'rep', text: 'It is 25 euros per seat per month. So the planners carried it alone?' },
    { speaker: 'buyer', text: 'They did. And how long does it take?' },
    { speaker: 'rep', text: 'The rollout takes six weeks to go-live.' },
    { speaker: 'buyer', text: 'All right, Thursday at ten, and I will bring Mara.' },
  ],
}

// Each run starts a process and loads the sentence model.
describe('score', { timeout: 120_000 }, () => {
  it('scores line by line in order and goes on after a bad line', async () => {
    const lines = [
      '\ufeff' + JSON.stringify(good),
      'not json',
      JSON.stringify({ id: 'odd', turns: [{ speaker: 'narrator', text: 'x' }] }),
      '',
      JSON.stringify({ id: 7, turns: [{ speaker: 'rep', text: '\u200b' }] }),
    ]
    writeFileSync(at('in.jsonl'), lines.join('\n'))
    const done = await run(['--in', at('in.jsonl'), '--out', at('out.jsonl')])
    expect(done).toEqual({ out: '', code: 1, err: '' })
    const out = readFileSync(at('out.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(out.map(({ id }) => id)).toEqual(['good', null, 'odd', 7])
    expect(out[1]).toEqual({ id: null, error: { code: 'line/not_json', message: expect.any(String) } })
    expect(out[2]).toMatchObject({ id: 'odd', error: { code: 'line/invalid' } })
    const first = scored.parse(out[0])
    const quotes = Object.values(first.dimensions).flatMap((rated) => rated.evidence)
    for (const one of quotes) {
      expect(good.turns[one.turn - 1]?.text).toContain(one.quote)
    }
    expect(first.flags).toContainEqual({ turn: 4, kind: 'fact_error' })
    expect(first.flags.filter(({ turn }) => turn === 6)).toEqual([])
    expect(first.dimensions.belief_transfer.latent).toBeNull()
    expect(first.turns[1]).toMatchObject({ n: 2, speaker: 'rep' })
    const last = scored.parse(out[3])
    expect(Object.values(last.dimensions).map(({ score }) => score)).toEqual(Array(5).fill(null))
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('exits 0 where every line was scored, by a model too where it can be read and alone where not', async () => {
    const lines = [good, { ...good, id: 'unread', turns: good.turns.slice(0, 6) }]
    writeFileSync(at('fine.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
    const opinion: Opinion = {
      codes: ({ text }) => {
        if (text.includes('carried it alone')) return ['specific_reflection']
        return text.includes('six weeks') ? ['direct_answer'] : []
      },
      step: ({ text }) => (text.includes('Thursday') ? 5 : 0),
    }
    const server = await oddServer((response, call) => {
      const content = call.body.messages[1]?.content ?? ''
      const name = content.includes('"about"') ? 'swap' : 'reading-1'
      if (name !== 'swap' && !content.includes('Thursday at ten')) return refuses(401)(response, call)
      const data = [{ role: 'user', content }] as const
      return answers(JSON.stringify(replyOf({ name, lines: data, schema: z.unknown() }, opinion)))(
        response,
        call,
      )
    })
    const env = { OPENAI_BASE_URL: server.url, OPENAI_MODEL: 'other', JUDGE_MODEL: 'fair-judge' }
    const args = ['--in', at('fine.jsonl'), '--out', at('fine.out'), '--judge', 'model']
    expect(await run(args, env)).toEqual({ out: '', code: 0, err: '' })
    const [read, unread] = readFileSync(at('fine.out'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => judged.parse(JSON.parse(line)))
    expect(read?.scorer).toMatchObject({ kind: 'model', model: 'fair-judge' })
    expect(read?.judge).toMatchObject({ state: 'counted', samples: 3, tokens: { promptTokens: 120 } })
    expect(unread?.scorer.kind).toBe('built-in')
    expect(unread?.judge).toMatchObject({ state: 'failed', reason: 'unauthorised', figures: [] })
    expect(server.calls.every(({ body }) => body['model'] === 'fair-judge')).toBe(true)
  })

  it.each([
    [['--in', at('absent.jsonl'), '--out', at('x')], /Cannot read .*ENOENT/],
    [['--in', import.meta.filename, '--out', at('x'), '--judge', 'model'], /JUDGE_MODEL/],
  ])('exits 2 with one line for %j', async (args, says) => {
    const done = await run(args)
    expect(done.code).toBe(2)
    expect(done.err).toMatch(says)
    expect(done.err.trimEnd().split('\n')).toHaveLength(1)
    expect(existsSync(at('x'))).toBe(false)
  })

  it('scores a call of any format once it is said who the rep is', async () => {
    const talk = good.turns.map(
      ({ speaker, text }) => `${speaker === 'rep' ? 'Robin Hale' : 'Dana'}: ${text}`,
    )
    writeFileSync(at('call.txt'), talk.join('\n'))
    const ask = await run(['--in', at('call.txt'), '--out', at('call.out')])
    expect(ask).toEqual({ out: '', code: 2, err: expect.stringMatching(/--rep NAME.*“Dana”, “Robin Hale”/) })
    const wrong = await run(['--in', at('call.txt'), '--out', at('call.out'), '--rep', 'Ann'])
    expect(wrong).toEqual({ out: '', code: 2, err: expect.stringMatching(/“Ann”.*“Robin Hale”/) })
    expect(existsSync(at('call.out'))).toBe(false)
    const done = await run(['--in', at('call.txt'), '--out', at('call.out'), '--rep', 'robin hale'])
    expect(done).toEqual({ out: '', code: 0, err: '' })
    const call = scored.parse(JSON.parse(readFileSync(at('call.out'), 'utf8')))
    expect(call.id).toBe('call.txt')
    expect(call.turns.map(({ speaker }) => speaker)).toEqual(good.turns.map(({ speaker }) => speaker))
  })

  it.each([
    [['--in', 'a'], /--out/],
    [['--in', 'a', '--out', 'b', '--judge', 'oracle'], /--judge/],
    [['--in', 'a', '--out', 'b', '--fast'], /--fast/],
  ])('refuses %j', (args, says) => {
    expect(() => readScoreOptions(args)).toThrow(says)
  })

  it('writes the whole file or none', async () => {
    const broken = async function* () {
      yield 'first\n'
      throw new Error('half-way')
    }
    await expect(writeWholeFile(at('whole'), broken())).rejects.toThrow('half-way')
    await expect(writeWholeFile(join(folder, 'no', 'x'), broken())).rejects.toThrow(/Cannot write .*ENOENT/)
    expect(readdirSync(folder).filter((name) => name.startsWith('whole'))).toEqual([])
  })
})
