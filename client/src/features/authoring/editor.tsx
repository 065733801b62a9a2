import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { AuthoredView } from '#contract/authoring.ts'
import { Failure } from '../../components/failure.tsx'
import { counted } from '../../components/when.ts'
import { Conflict } from '../../components/writing/conflict.tsx'
import { EditorFrame } from '../../components/writing/editor-frame.tsx'
import { Panes, type Pane } from '../../components/writing/panes.tsx'
import { YamlPane } from '../../components/writing/yaml-pane.tsx'
import { pathOf } from './field-path.ts'
import { FormPane } from './form/form-pane.tsx'
import { useOpened } from './form/use-opened.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { TestPanel } from './test-panel.tsx'
import { useAuthoredDraft, type AuthoredDraft } from './use-authored-draft.ts'
import { useBlockers } from './use-blockers.ts'
import { usePreview } from './use-preview.ts'
import { VersionsPanel } from './versions-panel.tsx'

const standing = ({ settled, error, check, changes }: AuthoredDraft) => {
  if (error) return 'Not saved'
  if (!settled) return changes.length > 0 ? 'Writing it into the YAML' : 'Saving'
  const { mistakes, gaps } = check
  if (mistakes.length > 0)
    return `Saved as a draft, ${mistakes.length} to mend before it can be tested and published`
  return gaps.length > 0
    ? counted(
        gaps.length,
        'Saved as a draft, one thing to write still',
        'Saved as a draft, {n} things to write still',
      )
    : 'Saved as a draft'
}

type Props = { readonly view: AuthoredView; readonly onDiscard: (source: string) => void }

/** Form and YAML of one draft side by side, its test, and the way out. */
export function Editor({ view, onDiscard }: Props) {
  const { kind, id } = view
  const draft = useAuthoredDraft(view)
  const opened = useOpened(kind === 'persona' ? ['who'] : ['what'])
  const [pane, setPane] = useState<Pane>('form')
  const [publishing, setPublishing] = useState(false)
  const hash = draft.settled ? draft.check.hash : null
  const blockers = useBlockers(view, hash, draft.revision)
  const preview = usePreview(kind, id)
  return (
    <EditorFrame
      label={kind === 'persona' ? 'Persona editor' : 'Scenario editor'}
      steps={draft}
      standing={standing(draft)}
      actions={
        <>
          <Button variant="subtle" color="gray" onClick={() => onDiscard(draft.source)}>
            Discard draft
          </Button>
          <Button
            variant="default"
            disabled={hash === null}
            loading={preview.isPending}
            onClick={() => preview.mutate()}
          >
            Talk with it
          </Button>
          <Button disabled={hash === null || blockers?.length !== 0} onClick={() => setPublishing(true)}>
            Publish …
          </Button>
        </>
      }
    >
      {preview.isError ? <Failure error={preview.error} /> : null}
      {draft.conflict ? (
        <Conflict
          mine={draft.source}
          load={draft.loadTheirs}
          onTheirs={draft.take}
          onMine={(theirs) => draft.over(theirs.draft?.revision ?? 0)}
        />
      ) : null}
      {draft.unwritable ? (
        <Stack gap="xs" mb="md">
          <Failure
            error={draft.error}
            title="What you entered in the form is not in the YAML yet"
            onRetry={draft.again}
          />
          <Group>
            <Button size="xs" variant="default" onClick={draft.drop}>
              Leave it out
            </Button>
          </Group>
        </Stack>
      ) : null}
      {draft.error && !draft.conflict && !draft.unwritable ? (
        <Failure error={draft.error} title="The draft is not saved" onRetry={draft.again} />
      ) : null}
      <Panes
        shown={pane}
        onShown={setPane}
        form={<FormPane draft={draft} kind={kind} opened={opened} />}
        yaml={
          <YamlPane
            source={draft.source}
            mistakes={draft.settled ? draft.check.mistakes : []}
            readOnly={draft.changes.length > 0}
            onWrite={(source) => draft.write(source, 'yaml')}
            onField={(field) => {
              setPane('form')
              opened.reveal(pathOf(draft.value, field))
            }}
          />
        }
      />
      <Stack mt="lg">
        <TestPanel view={view} hash={hash} />
        {hash !== null && blockers !== null && blockers.length > 0 ? (
          <div>
            <Text fw={600} size="sm">
              Before it can be published
            </Text>
            <ul>
              {blockers.map((blocker) => (
                <li key={blocker}>
                  <Text size="sm">{blocker}</Text>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <VersionsPanel view={view} />
      </Stack>
      {publishing && hash !== null ? (
        <PublishDialog
          view={view}
          hash={hash}
          revision={draft.revision}
          onClose={() => setPublishing(false)}
        />
      ) : null}
    </EditorFrame>
  )
}
