import type { Deck } from '#contract/deck.ts'
import type { Asker } from '../../assignments/audience.ts'
import type { Db } from '../../db/db.ts'
import type { OrganisationLibraries } from '../../library/of-organisation.ts'
import { compared } from '../compared.ts'
import { ownMoments } from '../own-moments.ts'
import { playbookFor } from '../playbook-rows.ts'
import { viewPlaybook } from '../playbook-view.ts'
import { slidesOf } from './slides.ts'

type Deps = { readonly db: Db; readonly libraries: OrganisationLibraries }

/**
 * A playbook that the asker may read, as slides. Its charts stand as of now: whoever has taken their figures back is in
 * them no more. @throws RequestRefused `playbook/not_found`
 */
export async function deckOf(deps: Deps, asker: Asker, id: string): Promise<Deck> {
  const view = await viewPlaybook(deps, asker, id)
  const { nomination } = await playbookFor(deps.db, asker, id)
  const found = await compared(deps.db, nomination, await ownMoments(deps.db, nomination))
  return slidesOf(view, {
    differences: found.kind === 'compared' ? found.differences : [],
    ground: nomination.ground,
  })
}
