import { askerOf } from '../../assignments/handlers.ts'
import type { Handlers } from '../../http/handler.ts'
import type { Runtime } from '../../runtime.ts'
import { drawPlaybookHalves, releaseToOthers } from './draw-halves.ts'
import { viewMultiplier } from './multiplier-view.ts'

/** Endpoints of what a playbook has changed for others. */
export function createMultiplierHandlers(
  runtime: Pick<Runtime, 'db' | 'clock' | 'newSeed'>,
): Pick<Handlers, 'multiplier' | 'drawHalves' | 'releaseLater'> {
  return {
    multiplier: ({ access, params }) => viewMultiplier(runtime.db, askerOf(access), params.playbookId),
    drawHalves: async ({ access, params, body }) => {
      await drawPlaybookHalves(runtime, askerOf(access), params.playbookId, body)
      return { ok: true }
    },
    releaseLater: async ({ access, params }) => {
      await releaseToOthers(runtime, askerOf(access), params.playbookId)
      return { ok: true }
    },
  }
}
