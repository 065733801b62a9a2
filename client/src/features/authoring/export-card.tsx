import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { sentenceOf } from '../../api/problem.ts'
import { saveFile } from '../../components/save-file.ts'

const formats = ['json', 'png'] as const

/** A persona as a character card, for other programs; everything of ours is in it. */
export function ExportCard({ id }: { readonly id: string }) {
  const orgId = useOrgId()
  const fetched = useMutation({
    mutationFn: (format: (typeof formats)[number]) =>
      call('exportCard', { params: { orgId, kind: 'persona', id }, query: { format } }),
    onSuccess: ({ fileName, mediaType, base64 }) =>
      saveFile(
        fileName,
        mediaType,
        Uint8Array.from(atob(base64), (one) => one.codePointAt(0) ?? 0),
      ),
  })
  return (
    <Group gap={6}>
      {formats.map((format) => (
        <Button
          key={format}
          variant="default"
          loading={fetched.isPending && fetched.variables === format}
          onClick={() => fetched.mutate(format)}
        >
          Card as {format.toUpperCase()}
        </Button>
      ))}
      {fetched.isError ? <span role="alert">{sentenceOf(fetched.error)}</span> : null}
    </Group>
  )
}
