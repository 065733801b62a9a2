import type { Rubric } from '#scoring/rubric.ts'

/** The criteria that a rubric calls by these codes, in the order of the codes; of one that it does not know, the code. */
export function titledIn(
  { dimensions }: Pick<Rubric, 'dimensions'>,
  codes: readonly string[],
): { code: string; title: string }[] {
  const all = dimensions.flatMap(({ criteria }) => criteria)
  return codes.map((code) => ({ code, title: all.find((one) => one.code === code)?.title ?? code }))
}
