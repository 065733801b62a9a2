import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { launchCode } from '#contract/scorm.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'

/**
 * Where a relay page sends its learner. Linking is an act of its own: a page that somebody else sent would report to
 * their learning system, and not to the learner's.
 */
export function LinkLaunchPage() {
  const orgId = useOrgId()
  const { assignmentId = '', code = '' } = useParams({ strict: false })
  const link = useMutation({
    mutationFn: () => call('linkLaunch', { params: { orgId, assignmentId }, body: { code } }),
  })
  if (!launchCode.safeParse(code).success)
    return (
      <Page title="Link it to your learning system" width="narrow">
        <EmptyState title="This link is not whole">
          Part of it was lost on the way. Open the page in your learning system again, and come here from it.
        </EmptyState>
      </Page>
    )
  return (
    <Page title="Link it to your learning system" width="narrow">
      <Card aria-label="Link it">
        <Stack>
          {link.isSuccess ? (
            <Text role="status">
              “{link.data.title}” is linked. Do it here; once a coach has approved it, open the page in your
              learning system again, and it reports your score.
            </Text>
          ) : (
            <>
              <Text>
                The page that you came from will report your score of this assignment, once a coach has
                approved it. Nothing else is reported, and of practice that you do not submit nothing at all.
              </Text>
              <Text size="sm" c="dimmed">
                Link it only if you have just come here from your own learning system.
              </Text>
            </>
          )}
          {link.isError ? <Failure error={link.error} title="It was not linked" /> : null}
          {link.isSuccess ? (
            <LinkButton to="/o/$orgId/asked/$assignmentId" params={{ orgId, assignmentId }}>
              Go to the assignment
            </LinkButton>
          ) : (
            <Button loading={link.isPending} onClick={() => link.mutate()}>
              Link it
            </Button>
          )}
        </Stack>
      </Card>
    </Page>
  )
}
