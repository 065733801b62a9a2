import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { findChromium } from '#tests/support/chromium.ts'
import { answering } from './answering.ts'
import { authoring } from './authoring.ts'
import { bundle } from './bundle.ts'
import { handingIn } from './handing-in.ts'
import { keyboard } from './keyboard.ts'
import { moments } from './moments.ts'
import { ownCalls } from './own-calls.ts'
import { packs } from './packs.ts'
import { pagesLookRight } from './pages.ts'
import { practice } from './practice.ts'
import { realRoom } from './real-room.ts'
import { rooms } from './rooms.ts'
import { rubrics } from './rubrics.ts'
import { clientDir, setStage } from './stage.ts'
import { streaming } from './streaming.ts'

/** A minute is far more than any takes; beside other work on two cores it may not be enough. */
const timeout = 180_000

// One file, so that all of it shares one server, one browser and one database; the parts stand beside it.
describe.skipIf(findChromium() === null)('the client in a real browser', { timeout }, () => {
  if (!existsSync(join(clientDir, 'index.html'))) throw new Error('The client is not built: npm run build.')
  const stage = setStage()
  bundle()
  practice(stage)
  streaming(stage)
  keyboard(stage)
  answering(stage)
  handingIn(stage)
  moments(stage)
  ownCalls(stage)
  rooms(stage)
  realRoom(stage)
  pagesLookRight(stage)
  // After the pages: until then the second rep has no attempts, as one page shows.
  packs(stage)
  authoring(stage)
  // Last: what it publishes would score the others' roleplays.
  rubrics(stage)
})
