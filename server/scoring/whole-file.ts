import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BadArguments } from './file-options.ts'

/**
 * Writes text beside `path` and gives the file its name when all of it is there: whoever looks sees the whole file or
 * none. Waits for the disk, so that memory stays flat however fast the text comes. What was written of a file that is
 * given up is removed. @throws BadArguments where nothing can be written there
 */
export async function writeWholeFile(path: string, text: AsyncIterable<string>): Promise<void> {
  const partial = `${path}.${process.pid}.part`
  const file = await open(partial, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw new BadArguments(`Cannot write to ${path} (${error.code}).`, { cause: error })
  })
  try {
    await pipeline(Readable.from(text), file.createWriteStream())
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
