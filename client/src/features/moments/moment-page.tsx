import { Button, Title } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe, useOrgId } from '../../api/membership.ts'
import { RequestFailed } from '../../api/problem.ts'
import { momentQuery, momentsQuery } from '../../api/queries.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { MomentCard } from './moment-card.tsx'
import { MomentLinks } from './moment-links.tsx'
import classes from './moments.module.css'
import { ShareForm } from './share-form.tsx'

const unready: readonly string[] = ['moment/no_retake', 'moment/no_reply', 'moment/still_running']

/** One's own moment: the card as others would see it, and the links to it. */
export function MomentPage() {
  const orgId = useOrgId()
  const { name } = useMe().user
  const { roleplayId = '' } = useParams({ strict: false })
  const [named, setNamed] = useState(false)
  const found = useQuery({
    ...momentQuery(orgId, roleplayId),
    throwOnError: (error) => error instanceof RequestFailed && error.status === 404,
  })
  const links = useSuspenseQuery(momentsQuery(orgId)).data.moments.filter(
    (one) => one.roleplayId === roleplayId,
  )
  if (found.isPending) return <PageLoading />
  if (found.isError) {
    const isUnready = found.error instanceof RequestFailed && unready.includes(found.error.code)
    return (
      <Page title="Share a moment" width="narrow">
        {isUnready ? (
          <EmptyState
            title="There are no two replies yet"
            action={
              <LinkButton to="/o/$orgId/attempts" params={{ orgId }}>
                My attempts
              </LinkButton>
            }
          >
            {found.error.message}
          </EmptyState>
        ) : (
          <Failure error={found.error} onRetry={() => void found.refetch()} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title="Share a moment"
      lead={<span className={classes['screenOnly']}>Only you can see this until you make a link.</span>}
      actions={
        <Button variant="default" onClick={() => window.print()}>
          Print
        </Button>
      }
    >
      <div className={classes['stack']}>
        <MomentCard moment={{ ...found.data, repName: named ? name : null }} />
        <Card className={classes['screenOnly'] ?? ''} aria-labelledby="share">
          <Title order={2} id="share" size="h3" mb="sm">
            A link to this card
          </Title>
          <ShareForm roleplayId={roleplayId} named={named} onNamed={setNamed} />
        </Card>
        {links.length > 0 ? (
          <Card className={classes['screenOnly'] ?? ''} aria-labelledby="made">
            <Title order={2} id="made" size="h3" mb="sm">
              Links you made
            </Title>
            <MomentLinks moments={links} />
          </Card>
        ) : null}
      </div>
    </Page>
  )
}
