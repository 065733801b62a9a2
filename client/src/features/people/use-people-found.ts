import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { Role } from '#contract/ids.ts'
import { useOrgId } from '../../api/membership.ts'
import { membersQuery } from '../../api/people-queries.ts'

/** The first members whose name or address holds these words, and a hint where there are more of them. */
export function usePeopleFound(words: string, role?: Role) {
  const orgId = useOrgId()
  const [find] = useDebouncedValue(words.trim(), 250)
  const query = useQuery(
    membersQuery(orgId, {
      limit: 20,
      ...(find === '' ? {} : { find }),
      ...(role === undefined ? {} : { role }),
    }),
  )
  const people = query.data?.members ?? []
  const more = (query.data?.total ?? 0) > people.length
  return { people, hint: more ? 'Type to find more.' : null, isError: query.isError }
}
