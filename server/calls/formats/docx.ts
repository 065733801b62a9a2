import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { CallFileError } from './call-file.ts'

/** Word's own part for the text. Packed and unpacked bounds: what claims less and holds more is cut, not grown. */
const documentPart = 'word/document.xml'
const mostPacked = 2 * 1024 * 1024
const mostUnpacked = 16 * 1024 * 1024

/** Whether the bytes are a ZIP archive, which Word files are. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/**
 * The paragraphs of a Word file, a line each. Deleted text is left out, comments and headers are other parts. Entities
 * that the document declares itself are refused, not expanded.
 * @throws CallFileError where it is no Word file, is damaged or unpacks to too much
 */
export function readDocx(bytes: Uint8Array): string {
  return paragraphsOf(documentXml(bytes))
}

function documentXml(bytes: Uint8Array): string {
  let tooLarge = false
  let parts: Readonly<Record<string, Uint8Array>>
  try {
    parts = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (name !== documentPart) return false
        tooLarge = size > mostPacked || originalSize > mostUnpacked
        return !tooLarge
      },
    })
  } catch {
    throw new CallFileError(
      'call/unreadable',
      'The Word file is damaged: it cannot be unpacked. Save it again, then send it.',
    )
  }
  if (tooLarge)
    throw new CallFileError('call/too_large', 'The Word file unpacks to more than a transcript holds.')
  const xml = parts[documentPart]
  if (!xml) {
    throw new CallFileError(
      'call/unknown_format',
      'This is an archive without a Word document. Unpack it, then send the transcript itself.',
    )
  }
  return new TextDecoder('utf-8').decode(xml)
}

function paragraphsOf(xml: string): string {
  const lines: string[] = []
  let line = ''
  let inText = false
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    if (name === 'w:t') inText = true
    else if (name === 'w:tab') line += '\t'
    else if (name === 'w:br' || name === 'w:cr') line += '\n'
  })
  parser.on('text', (text) => {
    if (inText) line += text
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false
    else if (name === 'w:p') {
      lines.push(line)
      line = ''
    }
  })
  try {
    parser.write(xml).close()
  } catch {
    throw new CallFileError(
      'call/unreadable',
      `The Word file is damaged after line ${lines.length} of its text. Save it again, then send it.`,
    )
  }
  return lines.join('\n')
}
