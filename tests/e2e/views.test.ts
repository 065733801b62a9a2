import { assigning } from './assigning.ts'
import { handingIn } from './handing-in.ts'
import { gotInTheWay } from './causes.ts'
import { drilling } from './drills.ts'
import { inBrowser } from './in-browser.ts'
import { liveDrills } from './live-drills.ts'
import { moments } from './moments.ts'
import { ownCalls } from './own-calls.ts'
import { agreementBefore, pagesLookRight } from './pages.ts'
import { playbooks } from './playbooks.ts'
import { readying } from './readiness.ts'
import { realCalls } from './real-calls.ts'
import { rooms } from './rooms.ts'

inBrowser((stage) => {
  agreementBefore(stage)
  handingIn(stage)
  moments(stage)
  ownCalls(stage)
  rooms(stage)
  readying(stage)
  gotInTheWay(stage)
  drilling(stage)
  pagesLookRight(stage)
  assigning(stage)
  playbooks(stage)
  liveDrills(stage)
  realCalls(stage)
})
