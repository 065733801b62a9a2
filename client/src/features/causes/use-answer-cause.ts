import { useMutation } from '@tanstack/react-query'
import type { AnswerCause } from '#contract/cause.ts'
import { call } from '../../api/call.ts'
import { keepCause } from '../../api/cause-queries.ts'
import { useOrgId } from '../../api/membership.ts'

/** Keeps a sentence of one's own, and whether what came out fits. */
export function useAnswerCause(roleplayId: string) {
  const orgId = useOrgId()
  return useMutation({
    mutationFn: (body: AnswerCause) => call('answerCause', { params: { orgId, roleplayId }, body }),
    onSuccess: ({ cause }) => keepCause(orgId, roleplayId, cause),
  })
}
