import * as z from 'zod'
import type { importedCard } from '#contract/authoring.ts'
import { asLine, type DraftAnswers } from '#personas/drafting/answers.ts'
import { draftPersona } from '#personas/drafting/draft-persona.ts'
import { unwritten } from '#personas/drafting/gaps.ts'
import { RequestRefused } from '../../errors.ts'
import { inTransaction } from '../../db/transaction.ts'
import { applyChanges } from '../apply-changes.ts'
import { saveDraft } from '../drafts.ts'
import { refuseTaken } from '../duplicate.ts'
import { freeSlug } from '../free-slug.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { sourceOf, type Author, type DraftingDeps } from '../make-drafts.ts'
import { readCard, type Card } from './read-card.ts'

/** Our own data in a card: the texts of both files. */
export const ownData = z.object({
  format: z.literal(1),
  persona: z.string().min(1).max(400_000),
  scenario: z.string().min(1).max(400_000).optional(),
})

type Given = { readonly fileName: string; readonly base64: string; readonly id?: string | undefined }
type Imported = z.infer<typeof importedCard>

/**
 * Drafts from a character card. A card that was exported here comes back as it was; of any other the name, description,
 * personality and first words are taken, and what is missing is said. What is not ours is kept for an export.
 * @throws RequestRefused `card/…`, `authoring/id_taken`
 */
export function importCard(deps: DraftingDeps, author: Author, given: Given): Promise<Imported> {
  const card = readCard(given)
  const own = ownDataIn(card)
  const { orgId, userId } = author
  return inTransaction(deps.db, async (tx) => {
    await oneAtATime(tx, orgId)
    const within = { ...deps, db: tx }
    const slug =
      given.id ??
      (await freeSlug(within, { orgId, kind: 'persona' }, asLine(card.data.name, 200) ?? 'somebody'))
    await refuseTaken(within, { orgId, kind: 'persona', slug })
    const now = deps.clock.now()
    const kept = { spec: card.spec, top: card.top, data: withoutOurs(card.data) }
    const drafted = own ? null : draftPersona(answersIn(card), slug)
    const source = drafted ? sourceOf(drafted) : withId(own?.persona ?? '', [{ path: ['id'], value: slug }])
    const draft = { orgId, kind: 'persona' as const, slug, source, revision: 0, userId, card: kept }
    await saveDraft(tx, draft, now)
    let scenario: string | null = null
    if (own?.scenario !== undefined) {
      scenario = await freeSlug(within, { orgId, kind: 'scenario' }, `${slug} scenario`)
      const changes = [
        { path: ['id'], value: scenario },
        { path: ['persona'], value: slug },
      ]
      const text = withId(own.scenario, changes)
      await saveDraft(tx, { orgId, kind: 'scenario', slug: scenario, source: text, revision: 0, userId }, now)
    }
    return { persona: slug, scenario, spec: card.spec, missing: drafted ? missingIn(card, drafted) : [] }
  })
}

/** A text of ours that cannot be read any more has been changed by somebody else's tool. */
function withId(source: string, changes: Parameters<typeof applyChanges>[1]): string {
  try {
    return applyChanges(source, changes)
  } catch (cause) {
    throw new RequestRefused('card/damaged', {
      detail: 'What was written here stands in the card and cannot be read. Export it anew.',
      cause,
    })
  }
}

function ownDataIn({ data }: Card): z.infer<typeof ownData> | null {
  const ours = data.extensions?.['conviction']
  if (ours === undefined) return null
  const read = ownData.safeParse(ours)
  if (read.success) return read.data
  throw new RequestRefused('card/damaged', {
    fields: [
      {
        field: 'data.extensions.conviction',
        message: 'It is not as it was written here. Export the card anew.',
      },
    ],
  })
}

function withoutOurs({ extensions, ...data }: Card['data']): Record<string, unknown> {
  const { conviction: _ours, ...others } = extensions ?? {}
  return { ...data, extensions: others }
}

/** Cards address their reader by slots; a library file has none of them. */
const named = (text: string | null | undefined, name: string): string =>
  (text ?? '').replaceAll(/\{\{char\}\}|<BOT>/giu, name).replaceAll(/\{\{user\}\}|<USER>/giu, 'you')

function answersIn({ data }: Card): DraftAnswers {
  const name = asLine(data.name) ?? 'Somebody'
  const of = (text: string | null | undefined) => named(text, name)
  const character = [of(data.personality), of(data.description)].filter((one) => one.trim() !== '').join(' ')
  return {
    arena: 'buyer',
    name,
    about: of(data.description),
    character,
    manner: of(data.personality).slice(0, 300),
  }
}

function missingIn(card: Card, persona: ReturnType<typeof draftPersona>): string[] {
  const first = asLine(named(card.data.first_mes, persona.name), 300)
  return [
    ...unwritten(persona).map(({ field, message }) => `${field}: ${message}`),
    'arena: A card does not say whether this is a buyer, a candidate, one of the team or an investor. It is set to buyer.',
    'objections: A card has none. Three stock ones stand there; write what this person says and what is behind it.',
    'hiddenFacts: A card has none. Write what is true and told late.',
    'beliefs: A card has none. Those of a middling buyer stand there.',
    ...(first === null
      ? []
      : [`opening: Their first words belong into the scenario that you write for this persona: “${first}”`]),
  ]
}
