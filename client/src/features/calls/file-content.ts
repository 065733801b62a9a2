import { mostCallBytes } from '#contract/call.ts'
import { base64Of } from '../../components/base64-of.ts'

/** Why a file is not even sent, in words. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
}

/** What was chosen, dropped or pasted, as it is sent. */
export type Source = {
  readonly id: number
  readonly label: string
  readonly file: string
  readonly timeline: string | null
}

let sources = 0

/**
 * One transcript, or one with Zoom's timeline (the JSON of the two). @throws FileRefused for more files, or larger ones
 */
export async function sourceFrom(files: readonly File[]): Promise<Source> {
  const [first, second] = files
  if (!first) throw new FileRefused('Choose a file.')
  if (files.length > 2)
    throw new FileRefused('Add one call at a time: its transcript, and Zoom’s timeline if there is one.')
  const tooLarge = files.find(({ size }) => size > mostCallBytes)
  if (tooLarge)
    throw new FileRefused(`${tooLarge.name} is larger than 5 MB. Add the transcript, not the recording.`)
  if (!second) return made(first.name, first, null)
  const isTimeline = (file: File) => file.name.toLowerCase().endsWith('.json')
  if (isTimeline(first) === isTimeline(second)) {
    throw new FileRefused('Two files go together only as a transcript and Zoom’s timeline, which is JSON.')
  }
  const [transcript, timeline] = isTimeline(first) ? [second, first] : [first, second]
  return made(`${transcript.name} with ${timeline.name}`, transcript, timeline)
}

export const sourceFromText = (text: string): Promise<Source> => made('Pasted text', new Blob([text]), null)

async function made(label: string, file: Blob, timeline: Blob | null): Promise<Source> {
  sources += 1
  return {
    id: sources,
    label,
    file: await readBase64(file),
    timeline: timeline && (await readBase64(timeline)),
  }
}

const readBase64 = (file: Blob) =>
  base64Of(file).catch(() => {
    throw new FileRefused('The file could not be opened. Check that it is still there.')
  })
