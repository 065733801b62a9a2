import * as z from 'zod'
import { RequestRefused } from '../errors.ts'

/** The last row of a page: where the next one goes on, whatever is added before it meanwhile. */
export type PageCursor = { readonly at: Date; readonly id: string }

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()])

export const writeCursor = ({ at, id }: PageCursor): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url')

/** @throws RequestRefused for one that no answer held */
export function readCursor(cursor: string): PageCursor {
  try {
    const [at, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return { at: new Date(at), id }
  } catch (cause) {
    throw new RequestRefused('request/invalid', {
      fields: [{ field: 'cursor', message: 'Take it from the answer before, or leave it out.' }],
      cause,
    })
  }
}
