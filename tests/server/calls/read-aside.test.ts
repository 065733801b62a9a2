import { expect, it, vi } from 'vitest'
import { readDraft } from '#server/calls/draft.ts'
import { readDraftAside } from '#server/calls/read-draft-aside.ts'
import { asFile } from '#tests/support/calls.ts'

vi.setConfig({ testTimeout: 120_000 })

const said =
  'So we asked Brandreth about it, and Sarah Okafor knows: write to dana@brandreth.com, or ring 020 7946 0958. '
const clock = (ms: number) => new Date(ms).toISOString().slice(11, 23)
const names = ['Dana Marsh', 'Robin Hale']

/** Subtitles of so many characters at least. */
function vtt(length: number, times = 1): string {
  let text = 'WEBVTT\n\n'
  for (let n = 0; text.length < length; n += 1) {
    text += `${clock(n * 4000)} --> ${clock(n * 4000 + 3500)}\n<v ${names[n % 2]}>${said.repeat(times)}</v>\n\n`
  }
  return text
}
const draft = (text: string) => ({
  file: asFile(text),
  timeline: null,
  sides: [],
  redact: { keep: [], also: [] },
})

/** How often the event loop came round while `work` was under way. */
async function roundsDuring(work: Promise<unknown>): Promise<number> {
  let rounds = 0
  let over = false
  const next = () => {
    rounds += 1
    if (!over) setImmediate(next)
  }
  setImmediate(next)
  await work.finally(() => (over = true))
  return rounds
}

it('reads a long call aside, to the same turns, while everything else goes on', async () => {
  const longest = draft(vtt(60_000, 4))
  const aside = readDraftAside(longest, 'Robin Hale')
  // On this thread it would come round a handful of times at most.
  expect(await roundsDuring(aside)).toBeGreaterThan(100)
  expect(await aside).toEqual(await readDraft(longest, 'Robin Hale'))
})

it('refuses the largest file that can be sent without holding anybody up, in the same words', async () => {
  const largest = draft(vtt(5 * 1024 * 1024 - 1_000))
  const aside = readDraftAside(largest, 'Robin Hale').catch((error: unknown) => error)
  expect(await roundsDuring(aside)).toBeGreaterThan(10)
  const here = await readDraft(largest, 'Robin Hale').catch((error: unknown) => error)
  expect(await aside).toEqual(here)
  expect(here).toMatchObject({ code: 'call/too_long', detail: expect.stringContaining('lines') })
})

it('reads what waits one after the other, each to its own end', async () => {
  const drafts = [draft(vtt(2_000)), draft('no call at all'), draft(vtt(4_000))]
  const read = await Promise.allSettled(drafts.map((one) => readDraftAside(one, 'Robin Hale')))
  expect(read.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
