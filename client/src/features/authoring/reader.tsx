import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { AuthoredView } from '#contract/authoring.ts'
import { Card } from '../../components/card.tsx'
import { YamlPane } from '../../components/writing/yaml-pane.tsx'
import { textOf } from './form/use-opened.ts'
import { VersionsPanel } from './versions-panel.tsx'

/** A persona or scenario to read, while nobody works on a draft. What a buyer keeps to themselves is shown on request. */
export function Reader({ view }: { readonly view: AuthoredView }) {
  const { kind, source, value } = view
  const [shown, setShown] = useState(false)
  const fields = kind === 'persona' ? ['about', 'character'] : ['summary', 'situation', 'goal']
  return (
    <Stack>
      <Card aria-label="What it says">
        <Stack gap="sm">
          {fields.map((field) => (
            <Text key={field} style={{ overflowWrap: 'anywhere' }}>
              {textOf(value, [field])}
            </Text>
          ))}
          <div>
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
