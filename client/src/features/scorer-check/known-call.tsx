import { Button, Group, Select, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallDraft, CallPreview } from '#contract/call.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { base64Of } from '../../components/base64-of.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'

type Props = {
  readonly error: unknown
  readonly isReading: boolean
  readonly onBegin: (draft: CallDraft) => void
}

const draftOf = (file: string, sides: CallDraft['sides'] = []): CallDraft => ({
  file,
  timeline: null,
  sides,
  redact: null,
})

/** A transcript, pasted or from a file, and who of its speakers is the rep. */
export function KnownCall({ error, isReading, onBegin }: Props) {
  const orgId = useOrgId()
  const [text, setText] = useState('')
  const [rep, setRep] = useState<string | null>(null)
  const look = useMutation({
    mutationFn: async (blob: Blob) => {
      const file = await base64Of(blob)
      return {
        file,
        preview: await call('previewCall', { params: { orgId }, body: draftOf(file) }),
      }
    },
    onSuccess: ({ preview }) => setRep(preview.speakers.find(({ side }) => side === 'rep')?.name ?? null),
  })
  const found = look.data
  return (
    <Card>
      <Textarea
        label="Paste the transcript"
        description="With the speaker before each line, as most tools export it. Nothing of it is stored."
        placeholder={'Dana: We wrote off one system already.\nRobin: What happened then?'}
        autosize
        minRows={6}
        maxRows={14}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          look.reset()
        }}
      />
      <Group mt="sm">
        <Button
          variant={found ? 'default' : 'filled'}
          disabled={text.trim() === ''}
          loading={look.isPending}
          onClick={() => look.mutate(new Blob([text], { type: 'text/plain' }))}
        >
          Read it
        </Button>
        <Button variant="subtle" component="label">
          Choose a file instead
          <input
            type="file"
            hidden
            aria-label="Transcript file"
            accept=".txt,.vtt,.srt,.json,.csv,.docx"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              if (file) look.mutate(file)
              currentTarget.value = ''
            }}
          />
        </Button>
      </Group>
      {look.isError ? <Failure error={look.error} /> : null}
      {found ? (
        <>
          <Select
            mt="md"
            label="Who is the rep?"
            placeholder="Choose a speaker"
            allowDeselect={false}
            data={found.preview.speakers.map(({ name, words }) => ({
              value: name,
              label: `${name}, ${words} words`,
            }))}
            value={rep}
            onChange={setRep}
          />
          {isReading ? (
            <Text role="status" size="sm" c="dimmed" mt="xs">
              The call is being read. A long one takes some seconds.
            </Text>
          ) : null}
          {error ? <Failure error={error} /> : null}
          <Button
            mt="sm"
            disabled={rep === null}
            loading={isReading}
            onClick={() =>
              rep === null ? undefined : onBegin(draftOf(found.file, sidesOf(found.preview, rep)))
            }
          >
            Show me five lines
          </Button>
        </>
      ) : null}
    </Card>
  )
}

const sidesOf = ({ speakers }: CallPreview, rep: string): CallDraft['sides'] =>
  speakers.map(({ name }) => ({ speaker: name, side: name === rep ? 'rep' : 'buyer' }))
