import { Alert, Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PackAnswers, PackView } from '#contract/pack.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { packQuery, packsQuery } from '../../api/pack-queries.ts'
import { RequestFailed } from '../../api/problem.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { counted } from '../../components/when.ts'
import { AnswerFields } from './answer-fields.tsx'
import { PackConflict } from './pack-conflict.tsx'
import { Question } from './question.tsx'
import { questions, type Field } from './questions.ts'
import { usePackDraft } from './use-pack-draft.ts'
import classes from './packs.module.css'

/** The ten questions on one page, saved as they are answered, and the press that makes them live. */
export function PackEditor({ view }: { readonly view: PackView }) {
  const orgId = useOrgId()
  const draft = usePackDraft(view)
  const [tried, setTried] = useState(false)
  /** What was on screen before a conflict was settled. */
  const [left, setLeft] = useState<PackAnswers | null>(null)
  const publish = useMutation({
    mutationFn: (hash: string) =>
      call('publishPack', {
        params: { orgId, packId: view.id },
        body: { hash, revision: draft.revision },
      }),
    onSuccess: async (next) => {
      draft.published(next)
      queryClient.setQueryData(packQuery(orgId, view.id).queryKey, next)
      await queryClient.invalidateQueries({ queryKey: packsQuery(orgId).queryKey, exact: true })
    },
  })
  const { mistakes, hash, heard } = draft.check
  const of = (field: Field) => mistakes.filter((one) => one.field.split('.')[0] === field)
  const open = questions.filter(({ field }) => of(field).length > 0).length
  const changed = draft.error instanceof RequestFailed && draft.error.code === 'pack/changed'
  return (
    <>
      <Card aria-label="Ten questions">
        {questions.map((question, index) => (
          <Question
            key={question.field}
            number={index + 1}
            question={question}
            heard={heard.find(({ field }) => field === question.field)}
            mistakes={of(question.field)}
            begun={tried || draft.answers[question.field] !== undefined}
          >
            <AnswerFields
              field={question.field}
              label={question.ask}
              answers={draft.answers}
              set={draft.set}
            />
          </Question>
        ))}
      </Card>
      {changed ? (
        <PackConflict
          packId={view.id}
          mine={draft.answers}
          begunOn={draft.begunOn}
          onChosen={(theirs, answers) => {
            setLeft(draft.answers)
            draft.over(theirs, answers)
          }}
        />
      ) : draft.error ? (
        <Failure error={draft.error} title="Your last change is not saved" onRetry={draft.again} />
      ) : null}
      {left === null || changed ? null : (
        <Alert color="ochre" variant="light" role="status" mt="md">
          <Group justify="space-between">
            <Text size="sm">Your choice is in the form.</Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                draft.set(left)
                setLeft(null)
              }}
            >
              Put all of mine back
            </Button>
          </Group>
        </Alert>
      )}
      {publish.isError ? <Failure error={publish.error} title="Nothing was published" /> : null}
      <div className={classes['bar']}>
        <Text size="sm" role="status">
          {draft.error ? 'Not saved.' : draft.saving || !draft.settled ? 'Saving…' : 'Saved.'}{' '}
          {open > 0
            ? counted(open, '{n} question is still open.', '{n} questions are still open.')
            : draft.isDraft
              ? 'All ten are answered.'
              : 'This is what is live.'}
        </Text>
        <Group gap="sm">
          <Button
            disabled={!draft.settled || !draft.isDraft}
            loading={publish.isPending}
            onClick={() => (hash === null ? setTried(true) : publish.mutate(hash))}
          >
            {hash === null ? 'Show what is open' : view.live ? 'Publish the change' : 'Publish'}
          </Button>
        </Group>
      </div>
    </>
  )
}
