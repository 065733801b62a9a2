import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { findChromium } from '#tests/support/chromium.ts'
import { practice } from './practice.ts'
import { clientDir, useStage } from './stage.ts'

// One file, so that all of it shares one server, one browser and one database; the parts stand beside it.
describe.skipIf(findChromium() === null)('the client in a real browser', () => {
  if (!existsSync(join(clientDir, 'index.html'))) throw new Error('The client is not built: npm run build.')
  const stage = useStage()
  practice(stage)
})
