import { open } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { Readable } from 'node:stream'
import { callAsLine } from '../calls/call-input.ts'
import { ConfigError, readConfig } from '../config.ts'
import { loadLibrary } from '../library/load.ts'
import { modelsFromConfig } from '../llm/from-config.ts'
import type { Model } from '../llm/model.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import { BadArguments, readScoreOptions } from '../scoring/file-options.ts'
import { readLines } from '../scoring/read-lines.ts'
import { scoreLines, type LineResult } from '../scoring/score-lines.ts'
import { writeWholeFile } from '../scoring/whole-file.ts'
import { createEmbedder } from '../understanding/embedder.ts'
import { EmbedderError } from '../understanding/embedder-error.ts'

const rubricId = 'conviction-core'

/** Scores a file of transcripts, or of one call in any format that is known. @returns whether every line could be scored */
async function main(args: readonly string[]): Promise<boolean> {
  const { from, to, rep, judge } = readScoreOptions(args)
  const model = judge === 'model' ? configuredJudge() : null
  const lines = await linesOf(from, rep)
  const { body: rubric } = loadLibrary().rubric(rubricId)
  const by = { rubric, name: `${rubric.id}@${bodyHash(rubric)}`, judge: model }
  const embedder = createEmbedder({ threads: availableParallelism() })
  try {
    let failed = 0
    const results = scoreLines(lines, embedder.embed, by)
    await writeWholeFile(
      to,
      asText(results, () => (failed += 1)),
    )
    return failed === 0
  } finally {
    await embedder.close()
  }
}

async function linesOf(path: string, rep: string | null): Promise<AsyncIterable<string>> {
  const input = await openTranscripts(path)
  const call = await callAsLine(path, rep)
  if (call === null) return readLines(input)
  await input.close()
  return Readable.from([call])
}

/** Opens the file and refuses what is none. The lines close it when they end. */
async function openTranscripts(path: string) {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new BadArguments(`Cannot read ${path} (${error.code}).`, { cause: error })
  })
  if (!(await file.stat()).isDirectory()) return file
  await file.close()
  throw new BadArguments(`Cannot read ${path}: it is a folder.`)
}

/** The model that the environment names for judging. */
function configuredJudge(): Model {
  const { judge } = modelsFromConfig(readConfig(process.env))
  if (judge) return judge
  throw new BadArguments(
    'No model is configured; set JUDGE_MODEL or OPENAI_MODEL with OPENAI_BASE_URL or OPENAI_API_KEY, or use --judge built-in.',
  )
}

async function* asText(results: AsyncIterable<LineResult>, onFailure: () => void): AsyncGenerator<string> {
  for await (const { failed, line } of results) {
    if (failed) onFailure()
    yield `${line}\n`
  }
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1
} catch (error) {
  const bad = error instanceof BadArguments || error instanceof ConfigError
  if (!bad && !(error instanceof EmbedderError)) throw error
  process.stderr.write(`score: ${error.message.replaceAll('\n', ' ')}\n`)
  process.exitCode = bad ? 2 : 1
}
