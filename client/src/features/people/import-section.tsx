import { Alert, Button, FileInput, Group, Skeleton, Stack, Switch, Text } from '@mantine/core'
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { mostPeopleBytes, type ImportedPeople } from '#contract/people-import.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { outboxQuery } from '../../api/people-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { base64Of } from '../../components/base64-of.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { saveFile } from '../../components/save-file.ts'
import { counted } from '../../components/when.ts'
import { ImportPreviewTable } from './import-preview.tsx'

type Source = { readonly n: number; readonly file: string }

/** A sheet is chosen, looked at row by row, and only then taken in. */
export function ImportSection() {
  const orgId = useOrgId()
  const { sends } = useSuspenseQuery(outboxQuery(orgId)).data
  const [chosen, setChosen] = useState<File | null>(null)
  const [source, setSource] = useState<Source | null>(null)
  const [mail, setMail] = useState(true)
  const read = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > mostPeopleBytes) throw new Error('too large')
      return base64Of(file)
    },
    onSuccess: (file) => setSource((before) => ({ n: (before?.n ?? 0) + 1, file })),
  })
  const preview = useQuery({
    queryKey: [orgId, 'people-preview', source?.n],
    queryFn: ({ signal }) =>
      call('previewPeople', { params: { orgId }, body: { file: source?.file ?? '' } }, signal),
    enabled: source !== null,
    retry: false,
    gcTime: 0,
  })
  const run = useMutation({
    mutationFn: () =>
      call('importPeople', {
        params: { orgId },
        body: { file: source?.file ?? '', mail: mail && sends, skipWrong: true },
      }),
    onSuccess: async () => {
      setSource(null)
      setChosen(null)
      await queryClient.invalidateQueries({ queryKey: [orgId] })
    },
  })
  const download = useMutation({
    mutationFn: (name: 'exportPeople' | 'peopleSample') => call(name, { params: { orgId } }),
    onSuccess: ({ fileName, text }) => saveFile(fileName, 'text/csv;charset=utf-8', text),
  })
  const counts = preview.data?.counts
  const todo = counts ? counts.new + counts.changed : 0
  return (
    <Stack gap="lg">
      <Card aria-label="The sheet">
        <Stack>
          <FileInput
            label="Sheet of people"
            description="CSV with a column email, and if you like name, roles, team, cohort and external id. With commas, semicolons or tabs, in UTF-8, UTF-16 or as Excel writes it."
            placeholder="Choose a file"
            styles={{ placeholder: { color: 'var(--mantine-color-dimmed)' } }}
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            clearable
            clearButtonProps={{ 'aria-label': 'Choose no file' }}
            value={chosen}
            onChange={(file) => {
              setChosen(file)
              setSource(null)
              run.reset()
              if (file) read.mutate(file)
            }}
          />
          <Group>
            <Button
              variant="default"
              loading={download.isPending && download.variables === 'peopleSample'}
              onClick={() => download.mutate('peopleSample')}
            >
              Download a sample
            </Button>
            <Button
              variant="default"
              loading={download.isPending && download.variables === 'exportPeople'}
              onClick={() => download.mutate('exportPeople')}
            >
              Download everybody who is here
            </Button>
          </Group>
          {download.isError ? <Failure error={download.error} /> : null}
          {read.isError ? (
            <Alert color="clay" variant="light" role="alert">
              The file could not be read, or is larger than a list of people (1.5 MB). Choose another one.
            </Alert>
          ) : null}
        </Stack>
      </Card>
      {source && preview.isPending ? <Skeleton h={200} aria-label="The file is being read" /> : null}
      {preview.isError ? <Failure error={preview.error} title="This file cannot be used" /> : null}
      {run.data ? <Done result={run.data} /> : null}
      {preview.data && source ? (
        <>
          <ImportPreviewTable preview={preview.data} />
          {run.isError ? <Failure error={run.error} title="Nothing was imported" /> : null}
          <Card aria-label="Import">
            <Stack>
              <Switch
                label="Send a mail to those who are new"
                description={
                  sends
                    ? 'Off: their invitations wait under Invitations, with links to pass on.'
                    : 'No mail server is configured: their links wait under Invitations.'
                }
                checked={mail && sends}
                disabled={!sends}
                onChange={(event) => setMail(event.currentTarget.checked)}
              />
              <Group>
                <Button disabled={todo === 0} loading={run.isPending} onClick={() => run.mutate()}>
                  {todo === 0 ? 'Nothing to import' : counted(todo, 'Import {n} person', 'Import {n} people')}
                </Button>
                {counts && counts.wrong > 0 ? (
                  <Text size="sm" c="dimmed">
                    {counted(
                      counts.wrong,
                      '{n} row that cannot be used is left out.',
                      '{n} rows that cannot be used are left out.',
                    )}
                  </Text>
                ) : null}
              </Group>
            </Stack>
          </Card>
        </>
      ) : null}
    </Stack>
  )
}

function Done({ result: { counts, newTeams, newCohorts } }: { readonly result: ImportedPeople }) {
  const groups = newTeams.length + newCohorts.length
  return (
    <Alert variant="light" role="status" title="Imported">
      {`${counts.new} invited, ${counts.changed} changed, ${counts.same} as before, ${counts.wrong} left out.`}
      {groups > 0
        ? ` ${counted(groups, '{n} team or cohort is new.', '{n} teams and cohorts are new.')}`
        : ''}
    </Alert>
  )
}
