import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import type { RubricView } from '#contract/rubric.ts'
import { Failure } from '../../components/failure.tsx'
import { ChangesPanel } from './changes-panel.tsx'
import { Conflict } from './conflict.tsx'
import { FormPane } from './form-pane.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import classes from './rubrics.module.css'
import { TrialPanel, useTrial } from './trial-panel.tsx'
import { useDraft, type Draft } from './use-draft.ts'
import { VersionsPanel } from './versions-panel.tsx'
import { YamlPane } from './yaml-pane.tsx'

const standing = ({ settled, error, check }: Draft) => {
  if (error) return 'Not saved'
  if (!settled) return 'Saving'
  const { mistakes, findings } = check
  if (mistakes.length > 0) return `Saved as a draft, ${mistakes.length} to mend before it can be published`
  return findings.length > 0
    ? `Saved as a draft, ${findings.length} worth wording more plainly`
    : 'Saved as a draft'
}

/** Undo of the whole draft, in either pane: a field's own undo knows nothing of the other one. */
const onKeys =
  ({ undo, redo }: Draft) =>
  (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    const step = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined
    if (step === undefined) return
    event.preventDefault()
    step?.()
  }

type Props = { readonly view: RubricView; readonly onDiscard: (source: string) => void }

/** Form and YAML of one draft side by side, what it would do, and the way out. */
export function Editor({ view, onDiscard }: Props) {
  const draft = useDraft(view)
  const [publishing, setPublishing] = useState(false)
  const live = view.versions.find(({ state }) => state === 'live') ?? null
  const hash = draft.settled ? draft.check.hash : null
  const unchanged = hash !== null && hash === live?.hash
  const trial = useTrial(view.id, hash).data?.trial
  return (
    <div onKeyDownCapture={onKeys(draft)} role="group" aria-label="Rubric editor">
      <div className={classes['bar']}>
        <Group gap="xs">
          <ActionIcon
            variant="default"
            size="lg"
            aria-label="Undo"
            disabled={!draft.undo}
            onClick={() => draft.undo?.()}
          >
            <IconArrowBackUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label="Redo"
            disabled={!draft.redo}
            onClick={() => draft.redo?.()}
          >
            <IconArrowForwardUp size={18} aria-hidden />
          </ActionIcon>
          <Text size="sm" c="dimmed" role="status">
            {standing(draft)}
          </Text>
        </Group>
        <Group gap="sm">
          <Button variant="subtle" color="gray" onClick={() => onDiscard(draft.source)}>
            Discard draft
          </Button>
          <Button disabled={hash === null || unchanged} onClick={() => setPublishing(true)}>
            Publish …
          </Button>
        </Group>
      </div>
      {draft.conflict ? <Conflict draft={draft} rubricId={view.id} /> : null}
      {draft.error && !draft.conflict ? (
        <Failure error={draft.error} title="The draft is not saved" onRetry={draft.again} />
      ) : null}
      <div className={classes['panes']}>
        <FormPane draft={draft} view={view} />
        <YamlPane draft={draft} />
      </div>
      <Stack mt="lg">
        <TrialPanel rubricId={view.id} hash={hash} unchanged={unchanged} />
        {live && hash !== null ? (
          <ChangesPanel
            rubricId={view.id}
            from={live.hash}
            to="draft"
            content={hash}
            title="Changes from what is live"
          />
        ) : null}
        <VersionsPanel view={view} />
      </Stack>
      {publishing && hash !== null ? (
        <PublishDialog
          view={view}
          version={draft.form?.version ?? ''}
          hash={hash}
          revision={draft.revision}
          tried={trial?.status === 'done' && trial.current}
          onClose={() => setPublishing(false)}
        />
      ) : null}
    </div>
  )
}
