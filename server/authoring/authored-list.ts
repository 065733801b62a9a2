import type { AuthoredCard, AuthoredKind } from '#contract/authoring.ts'
import { toBeWritten } from '#personas/drafting/answers.ts'
import { arenas, type Persona, type Scenario } from '#personas/schema.ts'
import { draftsOf, draftView, type DraftRow } from './drafts.ts'
import type { AuthoringDeps } from './surroundings.ts'
import { topLine } from './top-line.ts'
import { publishedOf, type Version } from './versions.ts'

/** Everything that an author can open: own drafts and versions first, then what came with the product. */
export async function authoredList(deps: AuthoringDeps, orgId: string): Promise<AuthoredCard[]> {
  const { db, library } = deps
  const drafts = await draftsOf(db, { orgId })
  const versions = await publishedOf(db, { orgId })
  const keys = new Map([...versions, ...drafts].map(({ kind, slug }) => [`${kind}/${slug}`, { kind, slug }]))
  const own = [...keys.values()].map((key) => ownCard(key, drafts, versions))
  const shipped = [
    ...library.scenarios.map((scenario) => shippedCard('scenario', scenario)),
    ...library.personas.map((persona) => shippedCard('persona', persona)),
  ].filter(({ kind, id }) => !keys.has(`${kind}/${id}`))
  const all = [...own.toSorted((a, b) => a.title.localeCompare(b.title)), ...shipped]
  return all.map((card) => (card.kind === 'scenario' ? card : { ...card, uses: scenariosWith(all, card.id) }))
}

const scenariosWith = (all: readonly AuthoredCard[], persona: string) =>
  all.filter(({ kind, uses }) => kind === 'scenario' && uses.includes(persona)).map(({ id }) => id)

function ownCard(
  { kind, slug }: { readonly kind: AuthoredKind; readonly slug: string },
  drafts: readonly DraftRow[],
  versions: readonly Version[],
): AuthoredCard {
  const is = (one: { readonly kind: AuthoredKind; readonly slug: string }) =>
    one.kind === kind && one.slug === slug
  const draft = drafts.find(is)
  const own = versions.filter(is)
  const live = own.find(({ state }) => state === 'live')
  const body = (live ?? own[0])?.body
  return {
    ...(body ? described(body) : sketched(kind, slug, draft?.source ?? '')),
    kind,
    id: slug,
    shipped: false,
    state: live ? 'live' : own.length > 0 ? 'archived' : 'draft',
    draft: draft ? draftView(draft) : null,
    versions: own.length,
  }
}

const shippedCard = (kind: AuthoredKind, body: Persona | Scenario): AuthoredCard => ({
  ...described(body),
  kind,
  id: body.id,
  shipped: true,
  state: 'live',
  draft: null,
  versions: 1,
})

type Described = Pick<AuthoredCard, 'title' | 'about' | 'arena' | 'faceSeed' | 'uses'>

const described = (body: Persona | Scenario): Described =>
  'face' in body
    ? {
        title: body.name,
        about: `${body.title}, ${body.organisation}`,
        arena: body.arena,
        faceSeed: body.face.seed,
        uses: [],
      }
    : { title: body.title, about: body.summary, arena: body.arena, faceSeed: null, uses: [body.persona] }

/** As far as a draft can be read at a glance. */
function sketched(kind: AuthoredKind, slug: string, source: string): Described {
  const persona = kind === 'persona'
  const arenaLine = topLine(source, 'arena')
  const arena = arenas.find((one) => one === arenaLine) ?? null
  const lines = (persona ? ['title', 'organisation'] : ['summary']).map((key) => topLine(source, key))
  // What nobody has written yet says nothing at a glance.
  const about = lines.filter((one) => one !== null && !one.startsWith(toBeWritten)).join(', ')
  const names = persona ? null : topLine(source, 'persona')
  return {
    title: topLine(source, persona ? 'name' : 'title') ?? slug,
    about,
    arena,
    faceSeed: persona ? (/^face:\s*\{?\s*seed:\s*([\w-]+)/mu.exec(source)?.[1] ?? slug) : null,
    uses: names === null ? [] : [names],
  }
}
