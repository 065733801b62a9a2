import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { findChromium } from '#tests/support/chromium.ts'
import { clientDir, setStage, type Stage } from './stage.ts'

/** A minute is far more than any takes; beside other work on two cores it may not be enough. */
const timeout = 180_000

/**
 * Tests of one file that share one server, one browser and one database; the parts stand beside it. There are two such
 * files of about the same length, so that two cores are busy with them to the end.
 */
export function inBrowser(tests: (stage: Stage) => void): void {
  describe.skipIf(findChromium() === null)('the client in a real browser', { timeout }, () => {
    if (!existsSync(join(clientDir, 'index.html'))) {
      throw new Error('The client is not built: npm run build.')
    }
    tests(setStage())
  })
}
