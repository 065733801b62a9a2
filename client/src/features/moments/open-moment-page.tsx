import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { errors } from '#contract/error-codes.ts'
import { momentToken } from '#contract/moment.ts'
import { RequestFailed } from '../../api/problem.ts'
import { openMomentQuery } from '../../api/queries.ts'
import { Failure } from '../../components/failure.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { Mark } from '../../components/mark.tsx'
import { MomentCard } from './moment-card.tsx'
import classes from './moments.module.css'

/** What somebody sees who was given the link. Nobody has to sign in, and nothing is asked of the server but the card. */
export function OpenMomentPage() {
  const { token = '' } = useParams({ strict: false })
  const isToken = momentToken.safeParse(token).success
  const found = useQuery({ ...openMomentQuery(token), enabled: isToken })
  const isGone = !isToken || (found.error instanceof RequestFailed && found.error.status === 404)
  const title = isGone ? 'Nothing at this link' : 'Two replies to one line'
  useEffect(() => {
    document.title = `${title} · Conviction`
  }, [title])
  if (isToken && found.isPending) return <PageLoading />
  return (
    <main className={classes['frame']}>
      <div className={classes['brand']}>
        <Mark size={26} />
        Conviction
      </div>
      <Title order={1} mb="md">
        {title}
      </Title>
      {isGone ? <Text>{errors['moment/not_found'].title}</Text> : null}
      {!isGone && found.error ? <Failure error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data ? <MomentCard moment={found.data} /> : null}
    </main>
  )
}
