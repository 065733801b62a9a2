import type * as z from 'zod'
import type { startPreview as request } from '#contract/authoring.ts'
import { anchorsOf } from '#personas/engine/anchors.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { withOwn } from '../library/playable.ts'
import { startPractice, type StartDeps } from '../roleplay/start.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { textsOf } from './authored-view.ts'
import type { AuthoredKey } from './drafts.ts'
import { usable } from './read-authored.ts'
import { surroundingsOf, type AuthoringDeps } from './surroundings.ts'
import { pairOf } from './tests.ts'

type Deps = AuthoringDeps & Pick<StartDeps, 'db' | 'clock' | 'newId' | 'newSeed'> & { readonly embed: Embed }

/**
 * Begins a talk with what is drafted, or live where there is no draft: pinned as any other, the author's own, never
 * scored, listed or submitted. @throws RequestRefused `authoring/not_found`, `authoring/invalid`
 */
export async function startPreview(
  deps: Deps,
  key: AuthoredKey & { readonly userId: string; readonly name: string },
  { roleplayId, seed, difficulty }: z.infer<typeof request>,
): Promise<RoleplayKey> {
  const { source } = await textsOf(deps, key)
  const around = await surroundingsOf(deps, key.orgId, { kind: key.kind, source })
  const { authored } = usable(key.kind, source, key.slug, around)
  const { persona, scenario } = await pairOf(deps, key.orgId, authored)
  const library = withOwn(await deps.libraries.of(key.orgId), [persona], [scenario])
  for (const variant of scenario.variants.slice(0, 1)) {
    // The first turn is read against the persona's subjects; nobody waits for it here, and a failure shows there.
    void deps.embed(anchorsOf({ persona, variant }).map(({ text }) => text)).catch(() => undefined)
  }
  return startPractice(
    { ...deps, library, coderVersion, newSeed: () => seed ?? deps.newSeed() },
    key,
    { roleplayId, scenarioId: scenario.id, ...(difficulty === undefined ? {} : { difficulty }) },
    'preview',
  )
}
