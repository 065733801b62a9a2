import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { libraryRoot } from './library/load.ts'

/** The version of the product, from package.json: the bundle has a copy beside it. */
export const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(libraryRoot, 'package.json'), 'utf8'))).version
