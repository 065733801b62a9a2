import { sheetOf, seenFacts } from '#personas/pack/sheet.ts'
import { RequestRefused } from '../errors.ts'
import type { Handlers } from '../http/handler.ts'
import { briefingView, factView } from '../roleplay/scenario-view.ts'
import { myRuns } from '../roleplay/scenario-list.ts'
import type { Runtime } from '../runtime.ts'
import { checkPack } from './check-pack.ts'
import { chosenPack } from './choice.ts'
import { offerFor } from './offer-for.ts'
import { packCard, packView } from './pack-view.ts'
import { packFor, packsFor, type Reader } from './pack-rows.ts'
import { makeLive, publishPack } from './publish-pack.ts'
import { checkSeen, saveSeenTexts, seenTexts } from './seen.ts'
import { createPack, savePack, setArchived } from './write-pack.ts'

type PackHandlers = Pick<
  Handlers,
  | 'packs'
  | 'createPack'
  | 'pack'
  | 'savePack'
  | 'publishPack'
  | 'setPackVersion'
  | 'setPack'
  | 'packBriefing'
  | 'seenThings'
  | 'saveSeenThings'
>

type Access = {
  readonly caller: { readonly userId: string }
  readonly org: { readonly orgId: string; readonly roles: Reader['roles'] }
}
const readerOf = ({ caller, org }: Access): Reader => ({
  orgId: org.orgId,
  userId: caller.userId,
  roles: org.roles,
})

/** Endpoints of real offers: writing them, publishing them, and what a rep has seen of them. */
export function createPackHandlers(runtime: Runtime): PackHandlers {
  const { db, clock, library, readTurn } = runtime
  const view = (access: Access, packId: string) => packView(runtime, readerOf(access), packId)
  const seen = async (access: Access, packId: string) => {
    const reader = readerOf(access)
    const pack = await packFor(db, reader, packId)
    if (!pack.live) throw new RequestRefused('pack/not_live')
    const texts = await seenTexts(db, { ...reader, packId })
    return {
      pack: packCard(pack),
      sheet: sheetOf(pack.live.pack).map(factView),
      things: await checkSeen(readTurn, pack.live.pack, texts),
    }
  }
  return {
    packs: async ({ access }) => {
      const reader = readerOf(access)
      const packs = (await packsFor(db, reader)).map(packCard)
      const chosen = await chosenPack(db, reader)
      const playable = packs.some(({ id, live, archived }) => id === chosen && live && !archived)
      return { packs, chosen: playable ? chosen : null }
    },
    createPack: async ({ access, body }) => {
      await createPack(db, readerOf(access), body, clock.now())
      return view(access, body.packId)
    },
    pack: ({ access, params }) => view(access, params.packId),
    savePack: async ({ access, params: { packId }, body }) => {
      const reader = readerOf(access)
      const revision = await savePack(db, reader, { packId, ...body }, clock.now())
      const pack = await packFor(db, reader, packId)
      const { name, draft } = packCard({ ...pack, written: body.answers })
      return { revision, name, draft, check: checkPack(library, body.answers) }
    },
    publishPack: async ({ access, params: { packId }, body }) => {
      await publishPack(runtime, readerOf(access), { packId, ...body })
      return view(access, packId)
    },
    setPackVersion: async ({ access, params: { packId, hash } }) => {
      await makeLive(db, readerOf(access), { packId, hash })
      return view(access, packId)
    },
    setPack: async ({ access, params: { packId }, body }) => {
      await setArchived(db, readerOf(access), packId, body.archived ? clock.now() : null)
      return view(access, packId)
    },
    packBriefing: async ({ access, params: { packId, scenarioId } }) => {
      const reader = readerOf(access)
      const { pack, pin, seen: own } = await offerFor(runtime, reader, packId)
      if (!library.scenarios.some(({ id }) => id === scenarioId)) {
        throw new RequestRefused('scenario/not_found')
      }
      const played = library.offered(scenarioId, pack, pin)
      if (!played) throw new RequestRefused('pack/not_ready')
      const { persona, scenario } = played
      const mine = await myRuns(db, reader.orgId, reader.userId)
      const facts = [...scenario.facts, ...seenFacts(own)]
      return briefingView({ ...scenario, facts }, persona, mine.get(scenarioId) ?? null, true)
    },
    seenThings: ({ access, params }) => seen(access, params.packId),
    saveSeenThings: async ({ access, params: { packId }, body }) => {
      const { userId } = access.caller
      const pack = await packFor(db, readerOf(access), packId)
      if (!pack.live) throw new RequestRefused('pack/not_live')
      await saveSeenTexts(db, { orgId: access.org.orgId, packId, userId }, body.things)
      return seen(access, packId)
    },
  }
}
