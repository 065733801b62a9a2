import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { longestSeenThing, mostSeenThings } from '#contract/pack.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { packsQuery, seenQuery } from '../../api/pack-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { FactSheet } from '../../components/fact-sheet.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import classes from './packs.module.css'

const places = Array.from({ length: mostSeenThings }, (_, index) => index)

/** Three things that a rep has seen of their offer themselves: nobody else reads them, and they count as facts. */
export function SeenPage() {
  const orgId = useOrgId()
  const { packId = '' } = useParams({ strict: false })
  const { data } = useSuspenseQuery(seenQuery(orgId, packId))
  const [texts, setTexts] = useState(() => places.map((index) => data.things[index]?.text ?? ''))
  const written = texts.map((text) => text.trim()).filter((text) => text !== '')
  const save = useMutation({
    mutationFn: () => call('saveSeenThings', { params: { orgId, packId }, body: { things: written } }),
    onSuccess: async (next) => {
      queryClient.setQueryData(seenQuery(orgId, packId).queryKey, next)
      setTexts(places.map((index) => next.things[index]?.text ?? ''))
      await queryClient.invalidateQueries({ queryKey: packsQuery(orgId).queryKey, exact: true })
    },
  })
  const same =
    written.length === data.things.length && written.every((text, index) => text === data.things[index]?.text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!same) save.mutate()
  }
  const counting = data.things.filter(({ contradicts }) => contradicts === null).length
  return (
    <Page
      title="Three things you have seen"
      kicker={data.pack.name}
      lead="Something you watched, heard from a customer, or got wrong yourself. It counts as a fact in your conversations. Only you can see it, also after you submit."
      actions={
        <LinkButton variant="default" to="/o/$orgId/scenarios" params={{ orgId }}>
          Choose a scenario
        </LinkButton>
      }
    >
      <Stack gap="lg">
        <Card aria-label="What you have seen">
          <form onSubmit={submit}>
            <Stack gap="md">
              {places.map((index) => {
                const thing = data.things.find(({ text }) => text === texts[index]?.trim())
                return (
                  <div key={index}>
                    <Textarea
                      label={['First', 'Second', 'Third'][index]}
                      placeholder={
                        index === 0
                          ? 'In Leeds a planner showed me the list she keeps in her coat.'
                          : undefined
                      }
                      autosize
                      minRows={2}
                      maxLength={longestSeenThing}
                      value={texts[index] ?? ''}
                      onChange={(event) => setTexts(texts.with(index, event.currentTarget.value))}
                    />
                    {thing?.contradicts ? (
                      <p className={classes['contradiction']} role="note">
                        The sheet says otherwise: “{thing.contradicts.text}” This does not count until it
                        agrees.
                      </p>
                    ) : null}
                  </div>
                )
              })}
              {save.isError ? <Failure error={save.error} title="This is not saved" /> : null}
              <Group justify="space-between">
                <Text size="sm" c="dimmed" role="status">
                  {data.things.length === 0
                    ? 'Nothing is saved yet.'
                    : `${counting} of ${data.things.length} count as facts.`}
                </Text>
                <Button type="submit" disabled={same} loading={save.isPending}>
                  Save
                </Button>
              </Group>
            </Stack>
          </form>
        </Card>
        <Card aria-labelledby="sheet">
          <Title order={2} size="h3" id="sheet" mb="sm">
            Your offer
          </Title>
          <FactSheet offer={{ name: data.pack.name, summary: '' }} facts={data.sheet} />
        </Card>
      </Stack>
    </Page>
  )
}
