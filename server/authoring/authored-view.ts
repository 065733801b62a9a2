import type { AuthoredKind, AuthoredTest, AuthoredView } from '#contract/authoring.ts'
import { toBeWritten } from '#personas/drafting/answers.ts'
import { unwritten } from '#personas/drafting/gaps.ts'
import { RequestRefused } from '../errors.ts'
import { authoredList } from './authored-list.ts'
import { checkAuthored } from './check-authored.ts'
import { draftOf, draftView, type AuthoredKey } from './drafts.ts'
import type { AuthoringDeps } from './surroundings.ts'
import { testOf } from './test-view.ts'
import { topLine } from './top-line.ts'
import { publishedOf, shippedVersion, versionView, type Version } from './versions.ts'

/** The texts of a persona or scenario: what is drafted, what is live, all versions. */
export type Texts = {
  readonly draft: Awaited<ReturnType<typeof draftOf>>
  readonly versions: readonly Version[]
  /** The draft's, or the live version's, or the newest's. */
  readonly source: string
}

/** @throws RequestRefused `authoring/not_found` */
export async function textsOf(deps: AuthoringDeps, key: AuthoredKey): Promise<Texts> {
  const own = await publishedOf(deps.db, key)
  const shipped = own.length > 0 ? null : shippedVersion(deps.library, key.kind, key.slug)
  const versions = shipped ? [shipped] : own
  const draft = await draftOf(deps.db, key)
  const source = draft?.source ?? (versions.find(({ state }) => state === 'live') ?? versions[0])?.source
  if (source === undefined) throw new RequestRefused('authoring/not_found')
  return { draft, versions, source }
}

/** One persona or scenario as its authors work on it. @throws RequestRefused `authoring/not_found` */
export async function authoredView(deps: AuthoringDeps, key: AuthoredKey): Promise<AuthoredView> {
  const { kind, slug: id } = key
  const { draft, versions, source } = await textsOf(deps, key)
  const read = await checkAuthored(deps, key.orgId, { kind, slug: id, source })
  const { hash } = read.check
  const live = versions.find(({ state }) => state === 'live')
  const test = hash === null ? null : await testOf(deps, key, { hash, source })
  const cards = await authoredList(deps, key.orgId)
  const uses = usesOf(cards, kind, id, source)
  return {
    kind,
    id,
    title: topLine(source, kind === 'persona' ? 'name' : 'title') ?? live?.title ?? id,
    shipped: versions.some(({ shipped }) => shipped),
    state: live ? 'live' : versions.length > 0 ? 'archived' : 'draft',
    draft: draft ? draftView(draft) : null,
    ...read,
    versions: versions.map(versionView),
    uses,
    test,
    blockers: draft
      ? blockersOf({ hash, liveHash: live?.hash ?? null, test, kind, uses, value: read.value })
      : [],
  }
}

function usesOf(
  cards: Awaited<ReturnType<typeof authoredList>>,
  kind: AuthoredKind,
  id: string,
  source: string,
): AuthoredView['uses'] {
  const persona = topLine(source, 'persona')
  const wanted = cards.filter((card) =>
    kind === 'scenario'
      ? card.kind === 'persona' && card.id === persona
      : card.kind === 'scenario' && card.uses.includes(id),
  )
  return wanted.map((card) => ({ kind: card.kind, id: card.id, title: card.title, state: card.state }))
}

type Standing = {
  readonly hash: string | null
  readonly liveHash: string | null
  readonly test: AuthoredTest | null
  readonly kind: AuthoredKind
  readonly uses: AuthoredView['uses']
  readonly value: unknown
}

/** Why it cannot go live now, in the order in which it is to be done. */
function blockersOf({ hash, liveHash, test, kind, uses, value }: Standing): string[] {
  if (hash === null) return ['Mend what is named above first.']
  if (hash === liveHash) return ['It says exactly what is live already.']
  const persona = kind === 'scenario' ? uses[0] : undefined
  const open = unwritten(value)
  return [
    ...(open.length > 0 ? [`Write what still says “${toBeWritten}”: ${open.length} to go.`] : []),
    ...(persona && persona.state !== 'live' ? [`Publish the persona “${persona.title}” first.`] : []),
    ...testBlockers(test),
  ]
}

function testBlockers(test: AuthoredTest | null): string[] {
  if (!test || test.status === 'failed') return ['Test it first.']
  if (test.status !== 'done' || !test.report) return ['Wait until the test is done.']
  if (!test.current) return ['The persona has changed since the test. Test it again.']
  return test.report.checks.flatMap(({ passed, id, remedy }) =>
    passed || remedy === null ? [] : [`${id}: ${remedy}`],
  )
}
