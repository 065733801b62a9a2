import type { Target } from '#contract/assignment.ts'

type Draft = { readonly targets: readonly Target[]; readonly newcomers: boolean | null }

/** Whether people can join it later: a team or a cohort is in it. */
export const hasGroups = ({ targets }: Pick<Draft, 'targets'>): boolean =>
  targets.some(({ kind }) => kind !== 'person')

/** What is missing of whom it is for; null where nothing is. */
export function missingTargets(draft: Draft): string | null {
  if (draft.targets.length === 0) return 'Choose at least one person, team or cohort.'
  return hasGroups(draft) && draft.newcomers === null ? 'Say whether newcomers get it, too.' : null
}
