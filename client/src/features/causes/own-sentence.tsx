import { Button, Group, Text, TextInput, Title } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { longestOwnSentence, type CauseView } from '#contract/cause.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import classes from './causes.module.css'
import { useAnswerCause } from './use-answer-cause.ts'

type Props = { readonly roleplayId: string; readonly view: CauseView }

/** A belief exists only as a sentence of the rep's own: asked for where nothing moved it, theirs to change or leave out. */
export function OwnSentence({ roleplayId, view }: Props) {
  const [ifI, setIfI] = useState(view.ifI)
  const [follows, setFollows] = useState(view.follows)
  const answer = useAnswerCause(roleplayId)
  const asked = view.state === 'asks'
  const [whole, empty] = [
    ifI.trim() !== '' && follows.trim() !== '',
    ifI.trim() === '' && follows.trim() === '',
  ]
  const same = ifI.trim() === view.ifI && follows.trim() === view.follows
  const save = (sentence: { readonly ifI: string; readonly follows: string }) =>
    answer.mutate({ ...sentence, fits: view.fits })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (whole || empty) save({ ifI, follows })
  }
  return (
    <Card aria-labelledby="own-sentence">
      <Title order={2} id="own-sentence" mb="xs">
        {asked ? 'Nothing that was changed moved it' : 'A sentence of your own'}
      </Title>
      <Text mb="sm">
        Is there something that you expect to happen if you do it? Put it in your own words, or leave it out.
        Nobody else reads it, and nothing is made of it but this page.
      </Text>
      <form onSubmit={submit}>
        <div className={classes['halves']}>
          <TextInput
            label="If I …"
            placeholder="say the price now"
            maxLength={longestOwnSentence}
            autoComplete="off"
            value={ifI}
            onChange={(event) => setIfI(event.currentTarget.value)}
          />
          <TextInput
            label="… then"
            placeholder="they will hang up"
            maxLength={longestOwnSentence}
            autoComplete="off"
            value={follows}
            onChange={(event) => setFollows(event.currentTarget.value)}
          />
        </div>
        {answer.isError ? <Failure error={answer.error} title="This is not saved" /> : null}
        <Group mt="md" gap="sm">
          <Button
            type="submit"
            disabled={asked ? !whole : same || !(whole || empty)}
            loading={answer.isPending}
          >
            Keep it
          </Button>
          {asked ? (
            <Button variant="subtle" onClick={() => save({ ifI: '', follows: '' })}>
              Leave it out
            </Button>
          ) : null}
          <Text size="xs" c="dimmed" role="status">
            {same && answer.isSuccess ? 'Kept.' : ''}
          </Text>
        </Group>
      </form>
    </Card>
  )
}
