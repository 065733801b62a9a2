import type { RubricDiff } from '#contract/rubric.ts'
import { rubricChanges } from '#scoring/rubric-changes.ts'
import type { Rubric } from '#scoring/rubric.ts'
import { RequestRefused } from '../errors.ts'
import { draftsOf } from './drafts.ts'
import { usableRubric } from './read-rubric.ts'
import type { RubricsDeps } from './rubric-view.ts'
import { versionsOf } from './versions.ts'

/** What differs between two versions, or a version and the draft. @throws RequestRefused `rubric/not_found`, `rubric/invalid` */
export async function rubricDiff(
  { db, library }: RubricsDeps,
  { orgId, slug }: { readonly orgId: string; readonly slug: string },
  { from, to }: { readonly from: string; readonly to: string },
): Promise<RubricDiff> {
  const versions = await versionsOf(db, orgId, library, slug)
  const bodyOf = async (which: string): Promise<Rubric> => {
    if (which !== 'draft') {
      const found = versions.find(({ hash }) => hash === which)
      if (found) return found.body
      throw new RequestRefused('rubric/not_found')
    }
    const [draft] = await draftsOf(db, orgId, slug)
    if (!draft) throw new RequestRefused('rubric/not_found')
    return usableRubric(draft.source, slug).rubric
  }
  const [before, after] = [await bodyOf(from), await bodyOf(to)]
  return {
    from: before.version,
    to: after.version,
    changes: rubricChanges(before, after).map((one) => ({ ...one })),
  }
}
