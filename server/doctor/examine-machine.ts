import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import type { Config } from '../config.ts'
import { libraryRoot } from '../library/load.ts'
import { attention, fail, ok, type Finding } from './finding.ts'

const major = (version: string): number => Number(/^(\d+)/.exec(version)?.[1] ?? 0)

/** Types are stripped, and `Promise.withResolvers` is there, from this one on. */
const nodeWanted = 24

export function examineNode(version = process.versions.node): Finding {
  return major(version) >= nodeWanted
    ? ok('node', version)
    : fail(
        'node',
        `${version} is too old. Install ${nodeWanted} or later, or use the npm scripts, which bring their own.`,
      )
}

/** Half of what an embedded database takes in a first busy month is enough to act on a warning. */
const scarceBytes = 500_000_000
const lackBytes = 50_000_000

export function examineDataDir({ dataDir }: Pick<Config, 'dataDir'>): Finding {
  const place = nearestFolder(dataDir)
  try {
    accessSync(place, constants.W_OK)
  } catch {
    return fail(
      'data',
      `${place} cannot be written to. Give this user the right to, or set DATA_DIR to another folder.`,
    )
  }
  const { bavail, bsize } = statfsSync(place)
  const free = bavail * bsize
  const says = `${dataDir}, ${(free / 1e9).toFixed(1)} GB free`
  if (free < lackBytes) return fail('data', `${says}: nothing more can be stored. Make room.`)
  return free < scarceBytes ? attention('data', `${says}: make room soon.`) : ok('data', says)
}

/** The data directory itself may not be there before the first start. */
function nearestFolder(path: string): string {
  for (let place = path; ; place = dirname(place)) {
    if (existsSync(place) || place === dirname(place)) return place
  }
}

const manifest = z.record(z.string(), z.object({ isEntry: z.boolean().optional() }))

export function examineClient(root = libraryRoot): Finding {
  try {
    const built = manifest.parse(JSON.parse(readFileSync(join(root, 'client/dist/manifest.json'), 'utf8')))
    if (Object.values(built).some(({ isEntry }) => isEntry)) return ok('pages', 'built')
  } catch {
    // Not there or half-written: the same remedy.
  }
  return fail('pages', 'not built. Run: npm run build')
}
