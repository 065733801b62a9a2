import { Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { liveCode } from '#contract/live-drill.ts'
import { call } from '../../api/call.ts'
import { liveStandingQuery } from '../../api/live-drill-queries.ts'
import { RequestFailed, sentenceOf } from '../../api/problem.ts'
import { Failure } from '../../components/failure.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { CodeForm } from './code-form.tsx'
import { PhoneAnswer } from './phone-answer.tsx'
import { PhoneFrame } from './phone-frame.tsx'
import { phoneIn } from './phone-memory.ts'

/** Where a hall answers one line by phone: nobody signs in, and nobody is asked for a name. */
export function PhonePage() {
  const { code: typed = '' } = useParams({ strict: false })
  const code = liveCode.safeParse(typed)
  if (!code.success)
    return (
      <PhoneFrame title={typed === '' ? 'Join a live drill' : 'No live drill here'}>
        {typed === '' ? null : <Text>This is no code of a live drill. Type the one on the slide.</Text>}
        <CodeForm />
      </PhoneFrame>
    )
  return <Joined key={code.data} code={code.data} />
}

function Joined({ code }: { readonly code: string }) {
  const standing = useQuery(liveStandingQuery(code))
  const join = useMutation({
    mutationFn: () => call('joinLive', { params: { liveCode: code }, body: { phone: phoneIn(code) } }),
  })
  const { data, error } = standing
  const isRunning = data !== undefined && data.state !== 'closed'
  const { mutate, isIdle } = join
  useEffect(() => {
    if (isRunning && isIdle) mutate()
  }, [isRunning, isIdle, mutate])
  if (data === undefined && error instanceof RequestFailed && error.status === 404)
    return (
      <PhoneFrame title="No live drill here">
        <Text>{sentenceOf(error)}</Text>
        <CodeForm />
      </PhoneFrame>
    )
  if (data === undefined && error)
    return (
      <PhoneFrame title="Not there yet">
        <Failure error={error} onRetry={() => void standing.refetch()} />
      </PhoneFrame>
    )
  if (data === undefined) return <PageLoading />
  if (join.isError)
    return (
      <PhoneFrame title="You are not in yet">
        <Failure error={join.error} onRetry={() => join.mutate()} />
      </PhoneFrame>
    )
  return <PhoneAnswer code={code} standing={data} ticket={join.data?.ticket ?? null} />
}
