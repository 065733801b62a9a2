import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { AuthoredView } from '#contract/authoring.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { YamlPane } from '../../components/writing/yaml-pane.tsx'
import { textOf } from './form/use-opened.ts'
import { usePreview } from './use-preview.ts'
import { VersionsPanel } from './versions-panel.tsx'

/** A persona or scenario to read, while nobody works on a draft. What a buyer keeps to themselves is shown on request. */
export function Reader({ view }: { readonly view: AuthoredView }) {
  const { kind, id, source, value } = view
  const [shown, setShown] = useState(false)
  const preview = usePreview(kind, id)
  const fields = kind === 'persona' ? ['about', 'character'] : ['summary', 'situation', 'goal']
  return (
    <Stack>
      {preview.isError ? <Failure error={preview.error} /> : null}
      <Card aria-label="What it says">
        <Stack gap="sm">
          {fields.map((field) => (
            <Text key={field} style={{ overflowWrap: 'anywhere' }}>
              {textOf(value, [field])}
            </Text>
          ))}
          <div>
            <Button variant="default" mr="sm" loading={preview.isPending} onClick={() => preview.mutate()}>
              Talk with it
            </Button>
            <Button variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? 'Hide the YAML' : 'Show the YAML, with what is hidden'}
            </Button>
          </div>
        </Stack>
      </Card>
      {shown ? <YamlPane source={source} mistakes={[]} readOnly onWrite={() => undefined} /> : null}
      <VersionsPanel view={view} />
    </Stack>
  )
}
