import { answering } from './answering.ts'
import { authoring } from './authoring.ts'
import { bundle } from './bundle.ts'
import { inBrowser } from './in-browser.ts'
import { keyboard } from './keyboard.ts'
import { packs } from './packs.ts'
import { practice } from './practice.ts'
import { realRoom } from './real-room.ts'
import { rubrics } from './rubrics.ts'
import { streaming } from './streaming.ts'

inBrowser((stage) => {
  bundle()
  practice(stage)
  streaming(stage)
  keyboard(stage)
  answering(stage)
  realRoom(stage)
  packs(stage)
  authoring(stage)
  // Last: what it publishes would score the others' roleplays.
  rubrics(stage)
})
