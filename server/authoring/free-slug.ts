import type { AuthoredKind } from '#contract/authoring.ts'
import { errorCodeOf } from '../errors.ts'
import { refuseTaken } from './duplicate.ts'
import type { AuthoringDeps } from './surroundings.ts'

/** The longest id is 80 characters; the number behind it takes some. */
const longest = 60
const mostTries = 200

/** An id made from a name that nothing of the organisation and nothing shipped has. */
export async function freeSlug(
  deps: AuthoringDeps,
  { orgId, kind }: { readonly orgId: string; readonly kind: AuthoredKind },
  name: string,
): Promise<string> {
  const base = slugFrom(name) || kind
  for (let count = 1; count <= mostTries; count += 1) {
    const slug = count === 1 ? base : `${base}-${count}`
    const taken = await refuseTaken(deps, { orgId, kind, slug }).then(
      () => false,
      (error: unknown) => {
        if (errorCodeOf(error) === 'authoring/id_taken') return true
        throw error
      },
    )
    if (!taken) return slug
  }
  throw new Error('no free id was found')
}

/** Lower-case words joined by hyphens; accents are taken off, other scripts are left out. */
export const slugFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/gu, '')
