import { askerOf } from '../assignments/handlers.ts'
import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { answer, handOverSources, setShare, shareOf } from './consent.ts'
import { endNomination, nominateRep } from './nominate.ts'
import { nominationFor, nominationsOf } from './nomination-rows.ts'
import { viewNomination } from './nomination-view.ts'

type PlaybookHandlers = Pick<
  Handlers,
  | 'nominations'
  | 'nominate'
  | 'nomination'
  | 'endNomination'
  | 'myNominations'
  | 'myNomination'
  | 'answerNomination'
  | 'handOver'
  | 'shareFigures'
>

/** Endpoints from a nomination to what its performer does otherwise: leaders ask, performers and colleagues consent. */
export function createPlaybookHandlers({
  db,
  clock,
  newId,
}: Pick<Runtime, 'db' | 'clock' | 'newId'>): PlaybookHandlers {
  return {
    nominations: async ({ access }) => {
      const found = await nominationsOf(db, { asker: askerOf(access), as: 'leader' })
      return { nominations: found.map(({ summary }) => summary) }
    },
    nominate: async ({ access, body, audit }) => {
      const asker = askerOf(access)
      await nominateRep(db, asker, body, clock.now())
      audit({ personId: body.performerId, subject: { kind: 'nomination', id: body.id } })
      return (await nominationFor(db, { asker, as: 'leader' }, body.id)).summary
    },
    nomination: async ({ access, params, audit }) => {
      const view = await viewNomination(db, { asker: askerOf(access), as: 'leader' }, params.nominationId)
      audit({ personId: view.performer.userId, subject: { kind: 'nomination', id: view.id } })
      return view
    },
    endNomination: async ({ access, params }) => {
      await endNomination(db, askerOf(access), params.nominationId)
      return { ok: true }
    },
    myNominations: async ({ access }) => {
      const asker = askerOf(access)
      const found = await nominationsOf(db, { asker, as: 'performer' })
      return { nominations: found.map(({ summary }) => summary), share: await shareOf(db, asker) }
    },
    myNomination: ({ access, params }) =>
      viewNomination(db, { asker: askerOf(access), as: 'performer' }, params.nominationId),
    answerNomination: async ({ access, params, body }) => {
      const asker = askerOf(access)
      await answer(db, asker, params.nominationId, { consent: body.consent, now: clock.now() })
      return (await nominationFor(db, { asker, as: 'performer' }, params.nominationId)).summary
    },
    handOver: async ({ access, params, body }) => {
      const asker = askerOf(access)
      await handOverSources({ db, newId }, asker, params.nominationId, body)
      return viewNomination(db, { asker, as: 'performer' }, params.nominationId)
    },
    shareFigures: async ({ access, body }) => {
      await setShare(db, askerOf(access), body.share)
      return { ok: true }
    },
  }
}
