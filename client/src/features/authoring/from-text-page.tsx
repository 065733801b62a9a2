import { Alert, Button, Group, NativeSelect, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuthoredCard } from '#contract/authoring.ts'
import { authoredListQuery, interviewQuery } from '../../api/authoring-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { arenaWords } from '../../components/words.ts'
import { DraftedNotice } from './drafted-notice.tsx'

type Arena = NonNullable<AuthoredCard['arena']>
type From = 'paragraph' | 'transcript'

const [fewest, most] = [40, 60_000]

const why = {
  none: 'No model is configured here, so nothing can be drafted from a text. The questions fill the same fields.',
  off: 'The model is switched off for this organisation. An admin can switch it on under Members; the questions fill the same fields.',
  capped: 'The model’s tokens for now are used up. Try later; the questions fill the same fields.',
} as const

const placeholders = {
  paragraph:
    'A head of maintenance who has been through two failed roll-outs. She says the budget is gone, and means that her fitters will not be made fools of again …',
  transcript: 'Me: What happens when a part is late?\nHer: We wait. We have always waited.',
} as const

const isArena = (value: string): value is Arena => value in arenaWords

/** A draft from a paragraph or a pasted transcript, by the model; without one the way to the questions. */
export function FromTextPage() {
  const orgId = useOrgId()
  const { data } = useSuspenseQuery(interviewQuery(orgId))
  const [from, setFrom] = useState<From>('paragraph')
  const [text, setText] = useState('')
  const [arena, setArena] = useState<Arena>('buyer')
  const make = useMutation({
    mutationFn: () => call('draftFromText', { params: { orgId }, body: { from, text: text.trim(), arena } }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: authoredListQuery(orgId).queryKey, exact: true }),
  })
  const interview = (
    <LinkButton to="/o/$orgId/authoring/interview" params={{ orgId }} variant="default">
      Answer questions instead
    </LinkButton>
  )
  const { length } = text.trim()
  return (
    <Page
      title="A draft from a text"
      width="narrow"
      lead="A model reads it and drafts a persona and a scenario, which you then go through."
    >
      {data.model === 'on' ? (
        <Stack>
          {make.isError ? <Failure error={make.error} /> : null}
          {make.isError ? <Group>{interview}</Group> : null}
          {make.data ? <DraftedNotice drafted={make.data} /> : null}
          <Card aria-label="The text">
            <form
              onSubmit={(event) => {
                event.preventDefault()
                make.mutate()
              }}
            >
              <Stack>
                <SegmentedControl
                  aria-label="What it is"
                  data={[
                    { value: 'paragraph', label: 'A paragraph' },
                    { value: 'transcript', label: 'A transcript' },
                  ]}
                  value={from}
                  onChange={(next) => setFrom(next === 'transcript' ? 'transcript' : 'paragraph')}
                />
                <Textarea
                  label={from === 'paragraph' ? 'Who it is, and about what' : 'The conversation'}
                  description="It goes to the configured model and is stored nowhere. Leave out names that do not belong there."
                  placeholder={placeholders[from]}
                  autosize
                  minRows={6}
                  maxRows={18}
                  maxLength={most}
                  value={text}
                  onChange={(event) => setText(event.currentTarget.value)}
                />
                <NativeSelect
                  label="Arena"
                  data={Object.entries(arenaWords).map(([value, label]) => ({ value, label }))}
                  value={arena}
                  onChange={({ currentTarget: { value } }) => {
                    if (isArena(value)) setArena(value)
                  }}
                />
                <Group justify="space-between">
                  <Text size="sm" c="dimmed">
                    {length < fewest ? `At least ${fewest} characters.` : ''}
                  </Text>
                  <Button type="submit" disabled={length < fewest} loading={make.isPending}>
                    Make the draft
                  </Button>
                </Group>
              </Stack>
            </form>
          </Card>
        </Stack>
      ) : (
        <Alert color="ochre" variant="light" title="Not here, for now">
          <Text size="sm" mb="sm">
            {why[data.model]}
          </Text>
          {interview}
        </Alert>
      )}
    </Page>
  )
}
