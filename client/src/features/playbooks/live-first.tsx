import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { maxLiveAnswer, type LiveDrillView } from '#contract/live-drill.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'

type Props = { readonly drill: LiveDrillView; readonly onAnswered: (answered: LiveDrillView) => void }

/** A leader goes first: until then no phone can answer. */
export function LiveFirst({ drill, onAnswered }: Props) {
  const orgId = useOrgId()
  const [text, setText] = useState('')
  const answer = useMutation({
    mutationFn: () =>
      call('answerFirst', { params: { orgId, liveDrillId: drill.id }, body: { text: text.trim() } }),
    onSuccess: onAnswered,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') answer.mutate()
      }}
    >
      <Stack gap="sm">
        <Textarea
          label="Your answer, before anybody else’s"
          description="It stands on the slide and on the phones while the drill runs."
          size="lg"
          autosize
          minRows={2}
          maxLength={maxLiveAnswer}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {answer.isError ? <Failure error={answer.error} /> : null}
        <Group>
          <Button type="submit" loading={answer.isPending} disabled={text.trim() === ''}>
            Answer, and open it to the phones
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
