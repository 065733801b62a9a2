import { askerOf } from '../assignments/handlers.ts'
import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { answer, handOverSources, setShare, shareOf } from './consent.ts'
import { endNomination, nominateRep } from './nominate.ts'
import { nominationFor, nominationsOf } from './nomination-rows.ts'
import { viewNomination } from './nomination-view.ts'
import { noteAnswer } from './interview.ts'
import { reachedBy } from './reader-groups.ts'

type NominationHandlers = Pick<
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
  | 'nominatable'
  | 'noteAnswer'
  | 'noteOwnAnswer'
>

/** Endpoints from a nomination to what its performer does otherwise: leaders ask, performers and colleagues consent. */
export function createNominationHandlers(
  runtime: Pick<Runtime, 'db' | 'clock' | 'newId' | 'judge'>,
): NominationHandlers {
  const { db, clock, newId } = runtime
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
      const view = await viewNomination(
        runtime,
        { asker: askerOf(access), as: 'leader' },
        params.nominationId,
      )
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
      viewNomination(runtime, { asker: askerOf(access), as: 'performer' }, params.nominationId),
    answerNomination: async ({ access, params, body }) => {
      const asker = askerOf(access)
      await answer(db, asker, params.nominationId, { consent: body.consent, now: clock.now() })
      return (await nominationFor(db, { asker, as: 'performer' }, params.nominationId)).summary
    },
    handOver: async ({ access, params, body }) => {
      const asker = askerOf(access)
      await handOverSources({ db, newId }, asker, params.nominationId, body)
      return viewNomination(runtime, { asker, as: 'performer' }, params.nominationId)
    },
    shareFigures: async ({ access, body }) => {
      await setShare(db, askerOf(access), body.share)
      return { ok: true }
    },
    nominatable: async ({ access }) => {
      const asker = askerOf(access)
      const { people } = await reachedBy(db, asker)
      const others = people.filter(({ userId }) => userId !== asker.userId)
      return { people: others.map(({ userId, name }) => ({ userId, name })) }
    },
    noteAnswer: async ({ access, params, body, audit }) => {
      const whose = { asker: askerOf(access), as: 'leader' } as const
      const version = await noteAnswer(db, whose, params.nominationId, body)
      audit({ subject: { kind: 'nomination', id: params.nominationId } })
      return { version }
    },
    noteOwnAnswer: async ({ access, params, body }) => {
      const whose = { asker: askerOf(access), as: 'performer' } as const
      return { version: await noteAnswer(db, whose, params.nominationId, body) }
    },
  }
}
