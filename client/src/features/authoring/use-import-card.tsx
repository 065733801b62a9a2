import { Box } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { errors } from '#contract/error-codes.ts'
import { authoredListQuery } from '../../api/authoring-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { RequestFailed } from '../../api/problem.ts'
import { queryClient } from '../../api/query-client.ts'
import { base64Of } from '../../components/base64-of.ts'
import { Failure } from '../../components/failure.tsx'
import { DraftedNotice } from './drafted-notice.tsx'

const mostBytes = 6_000_000

/** Takes a character card, makes drafts of it and says what it did not hold. */
export function useImportCard() {
  const orgId = useOrgId()
  const take = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > mostBytes) throw new RequestFailed('card/too_large', errors['card/too_large'].title)
      const body = { fileName: file.name.slice(0, 200), base64: await base64Of(file) }
      return call('importCard', { params: { orgId }, body })
    },
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: authoredListQuery(orgId).queryKey, exact: true }),
  })
  return {
    take: take.mutate,
    isPending: take.isPending,
    notice: take.isError ? (
      <Box mb="md">
        <Failure error={take.error} />
      </Box>
    ) : take.data ? (
      <DraftedNotice drafted={take.data} />
    ) : null,
  }
}
