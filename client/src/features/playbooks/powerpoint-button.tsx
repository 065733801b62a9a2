import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'
import { bytesOf } from '../../components/base64-of.ts'
import { saveFile } from '../../components/save-file.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
/** What a file system takes as a name, of any title. */
const fileNameOf = (title: string) => `${title.replaceAll(/[\\/:*?"<>|]+/g, ' ').trim() || 'playbook'}.pptx`

/** The deck as a file, with charts that can be edited and the notes. */
export function PowerPointButton({
  playbookId,
  title,
}: {
  readonly playbookId: string
  readonly title: string
}) {
  const orgId = useOrgId()
  const download = useMutation({
    mutationFn: () => call('deckFile', { params: { orgId, playbookId } }),
    onSuccess: ({ base64 }) => saveFile(fileNameOf(title), mediaType, bytesOf(base64)),
  })
  return (
    <>
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
        PowerPoint
      </Button>
      {download.isError ? <Failure error={download.error} title="Nothing was downloaded" /> : null}
    </>
  )
}
