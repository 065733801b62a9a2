import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'
import { saveFile } from '../../components/save-file.ts'

type Props = {
  readonly teamId: string | undefined
  readonly asTable: boolean
  readonly onTable: (asTable: boolean) => void
}

/** The other view of the map, a sheet of it, and paper. */
export function MapActions({ teamId, asTable, onTable }: Props) {
  const orgId = useOrgId()
  const download = useMutation({
    mutationFn: () =>
      call('exportReadinessMap', {
        params: { orgId },
        query: teamId === undefined ? {} : { team: teamId },
      }),
    onSuccess: ({ fileName, text }) => saveFile(fileName, 'text/csv', text),
  })
  return (
    <>
      <Group gap="xs">
        <Button variant="default" onClick={() => onTable(!asTable)}>
          {asTable ? 'Show the map' : 'Show as a table'}
        </Button>
        <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
          Export CSV
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          Print
        </Button>
      </Group>
      {download.isError ? <Failure error={download.error} /> : null}
    </>
  )
}
