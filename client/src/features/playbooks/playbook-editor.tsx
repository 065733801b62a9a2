import { Button, MultiSelect, Stack, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlaybookDraftView } from '#contract/playbook-view.ts'
import { useOrgId } from '../../api/membership.ts'
import { scenariosQuery } from '../../api/queries.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Conflict } from '../../components/writing/conflict.tsx'
import { EditorFrame } from '../../components/writing/editor-frame.tsx'
import { DraftAgain } from './draft-again.tsx'
import { LinesField } from './lines-field.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { RulesField } from './rules-field.tsx'
import { usePlaybookDraft } from './use-playbook-draft.ts'
import { VersionsList } from './versions-list.tsx'

const lists = [
  {
    field: 'notice',
    title: 'What to notice',
    one: 'Sign',
    help: 'How a reader knows that the moment is there.',
  },
  {
    field: 'principles',
    title: 'What they believe',
    one: 'Principle',
    help: 'In the performer’s own words.',
  },
] as const

/** Everything that a playbook says, saved as it is written. */
export function PlaybookEditor({ view }: { readonly view: PlaybookDraftView }) {
  const orgId = useOrgId()
  const draft = usePlaybookDraft(view)
  const [publishing, setPublishing] = useState(false)
  const { data: library } = useSuspenseQuery(scenariosQuery(orgId))
  const { body, set, settled, saving, error, conflict } = draft
  const untitled = body.title.trim() === ''
  const standing = error ? 'Not saved.' : saving || !settled ? 'Saving…' : 'Saved.'
  return (
    <EditorFrame
      label="The playbook"
      steps={draft}
      standing={standing}
      actions={
        <>
          <LinkButton
            variant="default"
            to="/o/$orgId/playbooks/$playbookId"
            params={{ orgId, playbookId: view.id }}
          >
            Read it
          </LinkButton>
          <Button disabled={!settled || untitled} onClick={() => setPublishing(true)}>
            Publish
          </Button>
        </>
      }
    >
      {conflict ? (
        <Conflict
          mine={draft.source}
          load={draft.loadTheirs}
          onTheirs={draft.take}
          onMine={({ revision }) => draft.over(revision)}
        />
      ) : error ? (
        <Failure error={error} title="Your last change is not saved" onRetry={draft.again} />
      ) : null}
      <Stack gap="lg">
        <Card>
          <Stack gap="xl">
            <TextInput
              label="Title"
              maxLength={120}
              value={body.title}
              error={untitled ? 'Give it a title.' : undefined}
              onChange={(event) => set({ title: event.currentTarget.value }, 'title')}
            />
            {lists.map(({ field, ...words }) => (
              <LinesField
                key={field}
                {...words}
                lines={body[field]}
                onChange={(lines, at) => set({ [field]: lines }, `${field} ${at ?? 'list'}`)}
              />
            ))}
            <RulesField
              title="What to do"
              one="Rule"
              help="One thing a sentence, that somebody could try tomorrow."
              rules={body.dos}
              moments={view.moments}
              onChange={(dos, at) => set({ dos }, `dos ${at ?? 'list'}`)}
            />
            <RulesField
              title="What to leave"
              one="Thing to leave"
              help="What others do there and the performer does not."
              rules={body.donts}
              moments={view.moments}
              onChange={(donts, at) => set({ donts }, `donts ${at ?? 'list'}`)}
            />
            <LinesField
              title="Said and done"
              one="Line"
              help="What the performer says of themselves, with how often it was found."
              lines={body.said}
              onChange={(said, at) => set({ said }, `said ${at ?? 'list'}`)}
            />
            <MultiSelect
              label="Scenarios to practise it in"
              description="Up to six. Readers start them from the playbook."
              searchable
              clearable
              hidePickedOptions
              maxValues={6}
              nothingFoundMessage="No scenario of that name"
              clearButtonProps={{ 'aria-label': 'Clear: scenarios' }}
              data={library.scenarios.map(({ id, title }) => ({ value: id, label: title }))}
              value={body.practise}
              onChange={(practise) => set({ practise }, 'practise')}
            />
            <MultiSelect
              label="Drills for it"
              description="Up to six short exercises, two to five answers each."
              searchable
              clearable
              hidePickedOptions
              maxValues={6}
              nothingFoundMessage="No drill of that name"
              clearButtonProps={{ 'aria-label': 'Clear: drills' }}
              data={view.choices.drills.map(({ drillId, title }) => ({ value: drillId, label: title }))}
              value={body.drills}
              onChange={(drills) => set({ drills }, 'drills')}
            />
            <MultiSelect
              label="What to look at"
              description="Behaviours that whoever reviews such a moment looks at first."
              searchable
              clearable
              hidePickedOptions
              maxValues={12}
              nothingFoundMessage="No behaviour of that name"
              clearButtonProps={{ 'aria-label': 'Clear: behaviours' }}
              data={view.choices.behaviours.map(({ code, title }) => ({ value: code, label: title }))}
              value={body.emphasis}
              onChange={(emphasis) => set({ emphasis }, 'emphasis')}
            />
          </Stack>
        </Card>
        <DraftAgain view={view} onDraft={(drafted) => set(drafted, 'drafted again')} />
        <VersionsList view={view} onPutBack={(earlier) => set(earlier, 'put back')} />
      </Stack>
      {publishing ? (
        <PublishDialog view={view} revision={draft.revision} onClose={() => setPublishing(false)} />
      ) : null}
    </EditorFrame>
  )
}
