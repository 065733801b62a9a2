import * as z from 'zod'
import type { exportedCard } from '#contract/authoring.ts'
import { RequestRefused } from '../../errors.ts'
import type { Scenario } from '#personas/schema.ts'
import { textsOf } from '../authored-view.ts'
import type { AuthoredKey } from '../drafts.ts'
import { readAuthored, usable } from '../read-authored.ts'
import { sourceOf } from '../make-drafts.ts'
import { surroundingsOf, type AuthoringDeps } from '../surroundings.ts'
import { pairOf } from '../tests.ts'
import { pngWith } from './png.ts'

const keptCard = z.object({
  spec: z.enum(['chara_card_v1', 'chara_card_v2', 'chara_card_v3']),
  top: z.record(z.string(), z.unknown()),
  data: z.looseObject({ extensions: z.record(z.string(), z.unknown()).nullish() }),
})

/** What the two versions want to have, where a card did not bring it. */
const empty = {
  mes_example: '',
  creator_notes: '',
  system_prompt: '',
  post_history_instructions: '',
  tags: [],
  creator: '',
  character_version: '',
} as const

/**
 * A persona as a character card, with what an imported one brought and with our own data under `extensions.conviction`; a
 * scenario is exported with its persona. A picture carries the card in both versions.
 * @throws RequestRefused `authoring/not_found`, `authoring/invalid`
 */
export async function exportCard(
  deps: AuthoringDeps,
  key: AuthoredKey,
  format: 'json' | 'png',
): Promise<z.infer<typeof exportedCard>> {
  const { source, draft, versions } = await textsOf(deps, key)
  const around = await surroundingsOf(deps, key.orgId, { kind: key.kind, source })
  const { authored } = usable(key.kind, source, key.slug, around)
  const { persona, scenario, with: other } = await pairOf(deps, key.orgId, authored)
  const own =
    key.kind === 'persona'
      ? { source, card: draft?.card ?? versions[0]?.card }
      : await ofPersona(deps, key.orgId, persona.id)
  const played: Scenario | null = key.kind === 'scenario' || other ? scenario : null
  const kept = keptCard.safeParse(own.card)
  const before = kept.success ? kept.data : null
  const data = {
    ...empty,
    ...before?.data,
    name: persona.name,
    description: persona.about,
    personality: persona.character,
    scenario: played?.situation ?? '',
    first_mes: played?.opening.lines[0] ?? '',
    alternate_greetings: played?.opening.lines.slice(1) ?? [],
    extensions: {
      ...before?.data.extensions,
      conviction: {
        format: 1,
        persona: own.source,
        ...(played ? { scenario: key.kind === 'scenario' ? source : sourceOf(played) } : {}),
      },
    },
  }
  const v2 = { ...before?.top, spec: 'chara_card_v2', spec_version: '2.0', data }
  const v3 = {
    ...before?.top,
    spec: 'chara_card_v3',
    spec_version: '3.0',
    data: { group_only_greetings: [], ...data },
  }
  const name = `${persona.id}.card`
  if (format === 'json') {
    const card = before?.spec === 'chara_card_v3' ? v3 : v2
    return {
      fileName: `${name}.json`,
      mediaType: 'application/json',
      base64: base64Of(JSON.stringify(card, null, 2)),
    }
  }
  const picture = pngWith(colourOf(persona.face.seed), [
    ['chara', base64Of(JSON.stringify(v2))],
    ['ccv3', base64Of(JSON.stringify(v3))],
  ])
  return { fileName: `${name}.png`, mediaType: 'image/png', base64: picture.toString('base64') }
}

/** The text of a scenario's persona, from its draft, its live version or the product. */
async function ofPersona(deps: AuthoringDeps, orgId: string, slug: string) {
  const key = { orgId, kind: 'persona' as const, slug }
  const { source, draft, versions } = await textsOf(deps, key)
  const live = versions.find(({ state }) => state === 'live')
  const around = await surroundingsOf(deps, orgId, { kind: 'persona', source })
  if (draft && readAuthored('persona', draft.source, slug, around).ok) return { source, card: draft.card }
  if (!live) throw new RequestRefused('authoring/not_found')
  return { source: live.source, card: live.card }
}

const base64Of = (text: string) => Buffer.from(text, 'utf8').toString('base64')

/** A muted colour that stays the same for a face. */
function colourOf(seed: string): readonly [number, number, number] {
  let sum = 0
  for (const character of seed) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 4096
  return [90 + (sum & 15) * 5, 90 + ((sum >> 4) & 15) * 5, 90 + ((sum >> 8) & 15) * 5]
}
