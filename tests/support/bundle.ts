import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Far more than it takes: another test may be building it on a machine that does much else. */
const builtWithinMs = 300_000

/** The product as it ships, built from the sources of this run in a folder far from them. */
export type Bundle = {
  /** Holds `dist`, and nothing of the project's own packages. */
  readonly folder: string
  /** The file of a program, such as `main` or `doctor`. */
  program(name: string): string
  /** What its programs share, once one of them has compiled it. */
  readonly env: Readonly<Record<string, string>>
}

/**
 * Builds the product into an empty folder, or waits for whoever is at it: the first that asks builds it for all.
 * A start of it costs half of one from the sources, which are read and stripped file by file.
 */
export async function bundleIn(folder: string): Promise<Bundle> {
  const [done, failed] = [join(folder, 'done'), join(folder, 'failed')]
  const first = await writeFile(join(folder, 'begun'), '', { flag: 'wx' }).then(
    () => true,
    () => false,
  )
  if (first) {
    try {
      if (!existsSync(join(root, 'client/dist/index.html'))) await node('client/build.ts')
      await node('server/build.ts', join(folder, 'dist'))
      await writeFile(done, '')
    } catch (error) {
      await writeFile(failed, '')
      throw error
    }
  }
  const until = performance.now() + builtWithinMs
  while (!existsSync(done)) {
    if (existsSync(failed))
      throw new Error('The product could not be built; the first test that needs it says why.')
    if (performance.now() > until) throw new Error('The product is not built yet after five minutes.')
    await wait(100)
  }
  return {
    folder,
    program: (name) => join(folder, 'dist/server/bin', `${name}.js`),
    env: { NODE_COMPILE_CACHE: join(folder, 'compiled') },
  }
}

const node = (...args: readonly string[]) => run(process.execPath, [...args], { cwd: root })
