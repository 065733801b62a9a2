import { loadLibrary } from '#server/library/load.ts'
import { readOptions, UsageError } from '#server/rehearsal/options.ts'
import { repLines } from '#server/rehearsal/rep-lines.ts'
import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { bundleIn } from '#tests/support/bundle.ts'
import { runProgram, type Ran } from '#tests/support/program.ts'

const folder = mkdtempSync(join(tmpdir(), 'rehearse-'))
const [scenario] = loadLibrary().scenarios
const id = scenario?.id ?? ''

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const run = (args: readonly string[], { input = '' }: { readonly input?: string } = {}) =>
  runProgram('rehearse', args, {}, input)

const objects = ({ out }: Ran) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

// Each run starts a process and loads the sentence model.
describe('rehearse', { timeout: 90_000 }, () => {
  it('lists every scenario and room of the library', async () => {
    const done = await run(['--list'])
    expect(done.code).toBe(0)
    expect(objects(done)).toEqual(
      [
        ...loadLibrary().scenarios,
        ...loadLibrary().rooms.map((room) => ({ ...room, persona: room.members.map((one) => one.persona) })),
      ].map((one) => ({
        id: one.id,
        title: one.title,
        arena: one.arena,
        personas: [one.persona].flat(),
        difficulty: one.difficulty,
      })),
    )
  })

  it('prints turns with state and behaviours, then the outcome, the same bytes for the same seed and others for another', async () => {
    const lines = file('three.txt', 'What is the hardest part of it for you?\n\nWho else has to agree?\n')
    const play = (seed: string) => run(['--scenario', id, '--seed', seed, '--rep', lines])
    const [once, again, other] = await Promise.all([play('7'), play('7'), play('8')])
    expect(once).toMatchObject({ code: 0, err: '' })
    expect(again.out).toBe(once.out)
    expect(other).toMatchObject({ code: 0, err: '' })
    expect(other.out).not.toBe(once.out)
    const printed = objects(once)
    expect(printed.map(({ type, speaker, n }) => [type, speaker, n])).toEqual([
      ['turn', 'buyer', 1],
      ['turn', 'rep', 2],
      ['turn', 'buyer', 3],
      ['turn', 'rep', 4],
      ['turn', 'buyer', 5],
      ['outcome', undefined, undefined],
    ])
    expect(Object.keys(printed[0] ?? {})).toEqual(['type', 'n', 'speaker', 'name', 'text', 'state'])
    const state = printed[4]?.['state'] as Record<string, unknown>
    expect(Object.keys(state)).toEqual([
      'trust',
      'reactance',
      'patience',
      'engagement',
      'commit',
      'beliefs',
      'objections',
    ])
    expect(printed[1]?.['behaviours']).toContainEqual(
      expect.objectContaining({ code: 'open_question', quote: expect.any(String) }),
    )
    expect(printed[5]).toMatchObject({ kind: 'rep-ended', exchanges: 2, latent: expect.any(Number) })
    expect(once.out).not.toMatch(/\d\.\d{5}/u)
  })

  it('plays a room: whom the rep speaks to, who answers, and the state of all of them', async () => {
    const lines = file(
      'room.txt',
      '@bronwen What does booking a delivery look like?\nAll of you, what worries you?\n',
    )
    const args = ['--scenario', 'twelve-days-and-three-sites', '--seed', '3', '--rep', lines]
    const [once, again] = await Promise.all([run(args), run(args)])
    expect(once).toMatchObject({ code: 0, err: '' })
    expect(again.out).toBe(once.out)
    const printed = objects(once)
    const everybody = ['ruth-calloway', 'bronwen-tasker', 'marek-dillon']
    const rep = printed.filter(({ speaker }) => speaker === 'rep')
    expect(rep.map(({ to }) => to)).toEqual([['bronwen-tasker'], everybody])
    expect(rep[0]?.['text']).toBe('What does booking a delivery look like?')
    expect(printed[2]).toMatchObject({ speaker: 'buyer', name: 'Bronwen Tasker', to: ['rep'] })
    const state = printed[2]?.['state'] as { byBuyer: Record<string, unknown> } | undefined
    expect(Object.keys(state?.byBuyer ?? {})).toEqual(everybody)
    expect(printed.at(-1)).toMatchObject({ type: 'outcome', kind: 'rep-ended', exchanges: 2 })
  })

  it('talks with whoever types, and keeps the state to itself unless asked', async () => {
    const typed = { input: 'What went wrong the last time?\n' }
    const [plain, open] = await Promise.all([
      run(['--scenario', id, '--interactive'], typed),
      run(['--scenario', id, '--interactive', '--state'], typed),
    ])
    expect(plain.code).toBe(0)
    expect(plain.out).toContain('Ended: rep-ended after 1 exchanges.')
    expect(plain.out).not.toContain('"trust"')
    expect(open.out).toContain('"trust"')
  })

  it('ends quietly when nobody reads on', async () => {
    const bundle = await bundleIn(inject('origins').bundleFolder)
    const child = spawn(
      process.execPath,
      [bundle.program('rehearse'), '--scenario', id, '--rep', 'scripted:expert'],
      {
        env: { PATH: process.env['PATH'], ...bundle.env },
      },
    )
    const { promise, resolve } = Promise.withResolvers<number | null>()
    child.on('close', (code) => resolve(code))
    let err = ''
    child.stderr.on('data', (part: Buffer) => (err += part.toString('utf8')))
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await promise).toBe(0)
    expect(err).toBe('')
  })

  it.each([
    ['an unknown scenario', ['--scenario', 'nowhere', '--rep', 'scripted:expert'], /no scenario “nowhere”/u],
    [
      'a file that is not there',
      ['--scenario', id, '--rep', '/nowhere/rep.txt'],
      /cannot be read \(ENOENT\)/u,
    ],
    [
      'a model that nobody set up',
      ['--scenario', id, '--voice', 'model', '--rep', 'scripted:expert'],
      /No model/u,
    ],
  ])('refuses %s with one line and exit 2', async (_what, args, why) => {
    const done = await run(args)
    expect(done.code).toBe(2)
    expect(done.out).toBe('')
    expect(done.err).toMatch(why)
    expect(done.err.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('the command line of rehearse', () => {
  it.each([
    ['a missing scenario', ['--rep', 'scripted:expert'], /scenario is missing/u],
    ['a seed that is no number', ['--scenario', id, '--seed', '1.5', '--rep', 'x'], /--seed is “1.5”/u],
    ['a difficulty out of range', ['--scenario', id, '--difficulty', '5', '--rep', 'x'], /from 1 to 4/u],
    ['an unknown voice', ['--scenario', id, '--voice', 'opera', '--rep', 'x'], /--voice/u],
    ['an unknown option', ['--scenaro', id], /scenaro/u],
    ['both a rep and a keyboard', ['--scenario', id, '--rep', 'x', '--interactive'], /either/u],
    ['neither a rep nor a keyboard', ['--scenario', id], /either/u],
  ])('refuses %s in one line', (_what, args, why) => {
    expect(() => readOptions(args)).toThrow(UsageError)
    expect(() => readOptions(args)).toThrow(why)
    expect(() => readOptions(args)).not.toThrow(/\n/u)
  })

  it.each([
    ['an empty file', file('empty.txt', '\n \n'), /holds no lines/u],
    ['a line that is not text', file('nul.txt', 'Hi\na\u0000b\n'), /Line 2/u],
    ['a line without words', file('control.txt', '\u0007\n'), /Line 1/u],
    ['an unknown scripted rep', 'scripted:hero', /no scripted rep “hero”/u],
  ])('refuses %s', (_what, rep, why) => {
    expect(() => repLines(rep, null)).toThrow(why)
  })

  it('passes over empty lines of a file', () => {
    expect(repLines(file('gaps.txt', '\r\nOne.\r\n\n Two. \n'), null)).toEqual(['One.', 'Two.'])
  })
})
