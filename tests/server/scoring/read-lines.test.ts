import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { readLines } from '#server/scoring/read-lines.ts'

it('loses no line to whoever begins to read late', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'conviction-lines-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'in.jsonl'), 'one\ntwo\nthree\n')
  const lines = readLines(await open(join(folder, 'in.jsonl')))
  await wait(100)
  const read: string[] = []
  for await (const line of lines) read.push(line)
  expect(read).toEqual(['one', 'two', 'three'])
})
