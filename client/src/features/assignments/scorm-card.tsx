import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { bytesOf } from '../../components/base64-of.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { saveFile } from '../../components/save-file.ts'

/** The assignment as a package for a learning system, and what such a package can and cannot do. */
export function ScormCard({ assignmentId }: { readonly assignmentId: string }) {
  const orgId = useOrgId()
  const download = useMutation({
    mutationFn: () => call('scormPackage', { params: { orgId, assignmentId } }),
    onSuccess: ({ fileName, base64 }) => saveFile(fileName, 'application/zip', bytesOf(base64)),
  })
  return (
    <Card aria-label="Learning system">
      <Text fw={600}>For a learning system</Text>
      <Text size="sm" c="dimmed" mb="sm">
        A SCORM 1.2 package of one page. A learning system takes no score after its page is closed, so a score
        is reported the next time a rep opens the page after a coach has approved it. The score is the mean of
        the coach’s levels, 1 to 5, as 0 to 100.
      </Text>
      {download.isError ? <Failure error={download.error} title="Nothing was downloaded" /> : null}
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
        Download the package
      </Button>
    </Card>
  )
}
