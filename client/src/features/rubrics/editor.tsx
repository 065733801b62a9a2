import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import type { RubricView } from '#contract/rubric.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'
import { Conflict } from '../../components/writing/conflict.tsx'
import { EditorFrame } from '../../components/writing/editor-frame.tsx'
import { Panes, type Pane } from '../../components/writing/panes.tsx'
import { YamlPane } from '../../components/writing/yaml-pane.tsx'
import { ChangesPanel } from './changes-panel.tsx'
import { FormPane } from './form-pane.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { TrialPanel, useTrial } from './trial-panel.tsx'
import { useDraft, type Draft } from './use-draft.ts'
import { VersionsPanel } from './versions-panel.tsx'

const standing = ({ settled, error, check }: Draft) => {
  if (error) return 'Not saved'
  if (!settled) return 'Saving'
  const { mistakes, findings } = check
  if (mistakes.length > 0) return `Saved as a draft, ${mistakes.length} to mend before it can be published`
  return findings.length > 0
    ? `Saved as a draft, ${findings.length} worth wording more plainly`
    : 'Saved as a draft'
}

type Props = { readonly view: RubricView; readonly onDiscard: (source: string) => void }

/** Form and YAML of one draft side by side, what it would do, and the way out. */
export function Editor({ view, onDiscard }: Props) {
  const orgId = useOrgId()
  const draft = useDraft(view)
  const [pane, setPane] = useState<Pane>('form')
  const [publishing, setPublishing] = useState(false)
  const live = view.versions.find(({ state }) => state === 'live') ?? null
  const hash = draft.settled ? draft.check.hash : null
  const unchanged = hash !== null && hash === live?.hash
  const trial = useTrial(view.id, hash).data?.trial
  return (
    <EditorFrame
      label="Rubric editor"
      steps={draft}
      standing={standing(draft)}
      actions={
        <>
          <Button variant="subtle" color="gray" onClick={() => onDiscard(draft.source)}>
            Discard draft
          </Button>
          <Button disabled={hash === null || unchanged} onClick={() => setPublishing(true)}>
            Publish …
          </Button>
        </>
      }
    >
      {draft.conflict ? (
        <Conflict
          mine={draft.source}
          load={() => call('rubric', { params: { orgId, rubricId: view.id } })}
          onTheirs={draft.take}
          onMine={(theirs) => draft.over(theirs.draft?.revision ?? 0)}
        />
      ) : null}
      {draft.error && !draft.conflict ? (
        <Failure error={draft.error} title="The draft is not saved" onRetry={draft.again} />
      ) : null}
      <Panes
        shown={pane}
        onShown={setPane}
        form={<FormPane draft={draft} view={view} />}
        yaml={
          <YamlPane
            source={draft.source}
            mistakes={draft.settled ? draft.check.mistakes : []}
            onWrite={(source) => draft.write(source, 'yaml')}
          />
        }
      />
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
    </EditorFrame>
  )
}
