import type { Drill } from '#scoring/drills/drill.ts'
import { askerOf } from '../assignments/handlers.ts'
import { shippedDrills } from '../drills/load.ts'
import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { answerFirst } from './answer-first.ts'
import { closeLiveDrill } from './close.ts'
import { choicesFor, openLiveDrill } from './open-live-drill.ts'
import { answerLive, joinLive } from './phones.ts'
import { createReadAnswer } from './read-answer.ts'
import { ledLiveDrill } from './rows.ts'
import { createStanding } from './standing.ts'
import { viewLiveDrill } from './view.ts'

type LiveDrillHandlers = Pick<
  Handlers,
  | 'liveChoices'
  | 'openLiveDrill'
  | 'liveDrill'
  | 'answerFirst'
  | 'closeLiveDrill'
  | 'liveStanding'
  | 'joinLive'
  | 'answerLive'
>

/** Endpoints of a line that a whole room answers by phone. */
export function createLiveDrillHandlers(
  { db, clock, embed, mail }: Pick<Runtime, 'db' | 'clock' | 'embed'> & { readonly mail: { secret: string } },
  drills: readonly Drill[] = shippedDrills(),
): LiveDrillHandlers {
  const deps = { db, clock, drills, secret: mail.secret, readAnswer: createReadAnswer(embed) }
  const standing = createStanding(deps)
  return {
    liveChoices: ({ access, params }) => choicesFor(deps, askerOf(access), params.playbookId),
    openLiveDrill: async ({ access, params, body, audit }) => {
      await openLiveDrill(deps, askerOf(access), params.playbookId, body)
      audit({ subject: { kind: 'live_drill', id: body.id } })
      return viewLiveDrill(deps, askerOf(access), body.id)
    },
    liveDrill: ({ access, params }) => viewLiveDrill(deps, askerOf(access), params.liveDrillId),
    answerFirst: async ({ access, params, body }) => {
      await answerFirst(deps, askerOf(access), params.liveDrillId, body.text)
      return viewLiveDrill(deps, askerOf(access), params.liveDrillId)
    },
    closeLiveDrill: async ({ access, params }) => {
      await closeLiveDrill(db, await ledLiveDrill(db, askerOf(access), params.liveDrillId), clock.now())
      return viewLiveDrill(deps, askerOf(access), params.liveDrillId)
    },
    liveStanding: ({ params }) => standing(params.liveCode),
    joinLive: ({ params, body }) => joinLive(deps, params.liveCode, body.phone),
    answerLive: async ({ params, body }) => ({
      read: [...(await answerLive(deps, params.liveCode, body))],
    }),
  }
}
