import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Cast } from '#personas/schema.ts'
import { ConfigError, readConfig } from '../config.ts'
import { loadLibrary } from '../library/load.ts'
import { modelsFromConfig } from '../llm/from-config.ts'
import { modelVoice } from '../rehearsal/model-voice.ts'
import { readOptions, UsageError, type RehearseOptions } from '../rehearsal/options.ts'
import { printedEnd, printedScenario, printedState, printedTurn } from '../rehearsal/printed.ts'
import {
  castFor,
  rehearse,
  type RehearsalEnd,
  type RehearsedTurn,
  type Speak,
} from '../rehearsal/rehearse.ts'
import { repLines } from '../rehearsal/rep-lines.ts'
import { typedLines } from '../rehearsal/typed-lines.ts'
import { createEmbedder } from '../understanding/embedder.ts'

type Playing = Extract<RehearseOptions, { list: false }>

const write = (text: string) => void process.stdout.write(text)
const writeJson = (value: unknown) => write(`${JSON.stringify(value)}\n`)

// Whoever reads may stop reading (`| head -1`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

async function main(args: readonly string[]) {
  const options = readOptions(args)
  const library = loadLibrary()
  if (options.list) {
    for (const scenario of library.scenarios) writeJson(printedScenario(scenario))
    return
  }
  const cast = castFor(library, options.scenario, options.seed, options.difficulty ?? undefined)
  if (!cast) {
    const known = library.scenarios.map(({ id }) => id).join(', ')
    throw new UsageError(`There is no scenario “${options.scenario}”; choose one of ${known}.`)
  }
  const lines = options.rep === null ? null : repLines(options.rep, library.reps(cast.scenario.id))
  await play(cast, options, lines)
}

async function play(cast: Cast, options: Playing, lines: readonly string[] | null) {
  const speak = options.voice === 'model' ? configuredVoice() : undefined
  const embedder = createEmbedder()
  try {
    const playing = rehearse({
      cast,
      seed: options.seed,
      lines: lines ?? typedLines(process.stdin, write),
      readTurn: (turn, before, facts, anchors) => readTurn(turn, before, facts, anchors, embedder.embed),
      ...(speak ? { speak } : {}),
    })
    const { onTurn, onEnd } = lines === null ? inWords(cast, options.showState) : asJson(cast)
    let step = await playing.next()
    for (; !step.done; step = await playing.next()) onTurn(step.value)
    onEnd(step.value)
  } finally {
    await embedder.close()
  }
}

function configuredVoice(): Speak {
  const { voice } = modelsFromConfig(readConfig(process.env))
  if (voice) return modelVoice(voice)
  throw new UsageError(
    'No model is configured; set OPENAI_MODEL and OPENAI_BASE_URL or OPENAI_API_KEY, or use --voice built-in.',
  )
}

type Printer = {
  readonly onTurn: (turn: RehearsedTurn) => void
  readonly onEnd: (end: RehearsalEnd) => void
}

const asJson = ({ persona }: Cast): Printer => ({
  onTurn: (turn) => writeJson(printedTurn(turn, persona.name)),
  onEnd: (end) => writeJson(printedEnd(end)),
})

const inWords = ({ persona }: Cast, showState: boolean): Printer => ({
  onTurn(turn) {
    if (turn.speaker === 'rep') return
    write(`${persona.name}: ${turn.text}\n`)
    if (showState) writeJson(printedState(turn.state))
  },
  onEnd: ({ outcome, exchanges }) => write(`\nEnded: ${outcome.kind} after ${exchanges} exchanges.\n`),
})

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof ConfigError)) throw error
  process.stderr.write(`rehearse: ${error.message.replaceAll('\n', ' ')}\n`)
  process.exitCode = 2
}
