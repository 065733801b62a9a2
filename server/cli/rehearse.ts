import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { RoomCast } from '#personas/room-schema.ts'
import type { Cast } from '#personas/schema.ts'
import { ConfigError, readConfig } from '../config.ts'
import { loadLibrary } from '../library/load.ts'
import { modelsFromConfig } from '../llm/from-config.ts'
import { modelVoice } from '../rehearsal/model-voice.ts'
import { readOptions, UsageError, type RehearseOptions } from '../rehearsal/options.ts'
import { asJson, inWords, roomAsJson, roomInWords, type Printer } from '../rehearsal/play-printed.ts'
import { withPackFile } from '../rehearsal/pack-file.ts'
import { printedRoom, printedScenario } from '../rehearsal/printed.ts'
import { rehearseRoom, roomCastFor } from '../rehearsal/rehearse-room.ts'
import { castFor, rehearse, type Speak } from '../rehearsal/rehearse.ts'
import { repLines } from '../rehearsal/rep-lines.ts'
import { roomRepLines } from '../rehearsal/room-rep-lines.ts'
import { typedLines } from '../rehearsal/typed-lines.ts'
import type { ReadTurn } from '../roleplay/play-turn.ts'
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
    for (const room of library.rooms) writeJson(printedRoom(room))
    return
  }
  const { scenario, seed, rep } = options
  const difficulty = options.difficulty ?? undefined
  const played = options.pack === null ? library : withPackFile(library, scenario, options.pack)
  const cast = castFor(played, scenario, seed, difficulty)
  const room = cast ? null : roomCastFor(library, scenario, seed, difficulty)
  if (cast) {
    await play(cast, options, rep === null ? null : repLines(rep, library.reps(cast.scenario.id)))
  } else if (room) {
    await playRoom(room, options, rep === null ? null : roomRepLines(rep, room.room, library))
  } else {
    const known = [...library.scenarios, ...library.rooms].map(({ id }) => id).join(', ')
    throw new UsageError(`There is no scenario “${scenario}”; choose one of ${known}.`)
  }
}

function play(cast: Cast, options: Playing, lines: readonly string[] | null) {
  const printer = lines === null ? inWords(cast, options.showState, write) : asJson(cast, write)
  return tell(printer, options, (given) =>
    rehearse({ cast, seed: options.seed, lines: lines ?? typedLines(process.stdin, write), ...given }),
  )
}

function playRoom(cast: RoomCast, options: Playing, lines: readonly string[] | null) {
  const printer = lines === null ? roomInWords(cast, options.showState, write) : roomAsJson(cast, write)
  return tell(printer, options, (given) =>
    rehearseRoom({ cast, seed: options.seed, lines: lines ?? typedLines(process.stdin, write), ...given }),
  )
}

async function tell<Turn, End>(
  { onTurn, onEnd }: Printer<Turn, End>,
  { voice }: Playing,
  start: (given: { readTurn: ReadTurn; speak?: Speak }) => AsyncGenerator<Turn, End, void>,
) {
  const speak = voice === 'model' ? configuredVoice() : undefined
  const embedder = createEmbedder()
  try {
    const read: ReadTurn = (turn, before, facts, anchors) =>
      readTurn(turn, before, facts, anchors, embedder.embed)
    const playing = start({ readTurn: read, ...(speak ? { speak } : {}) })
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

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof ConfigError)) throw error
  process.stderr.write(`rehearse: ${error.message.replaceAll('\n', ' ')}\n`)
  process.exitCode = 2
}
