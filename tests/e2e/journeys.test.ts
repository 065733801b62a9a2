import { answering } from './answering.ts'
import { authoring } from './authoring.ts'
import { bundle } from './bundle.ts'
import { inBrowser } from './in-browser.ts'
import { keyboard } from './keyboard.ts'
import { packs } from './packs.ts'
import { people } from './people.ts'
import { practice } from './practice.ts'
import { realRoom } from './real-room.ts'
import { rubrics } from './rubrics.ts'
import { streaming } from './streaming.ts'
import { watching } from './watching.ts'

inBrowser((stage) => {
  bundle()
  practice(stage)
  streaming(stage)
  keyboard(stage)
  answering(stage)
  realRoom(stage)
  packs(stage)
  authoring(stage)
  watching(stage)
  people(stage)
  // Last: what it publishes would score the others' roleplays.
  rubrics(stage)
})
