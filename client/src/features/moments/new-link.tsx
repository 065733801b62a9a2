import { Button, Group, Text, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'

type Copied = 'not yet' | 'copied' | 'by hand'

const said: Readonly<Record<Copied, string>> = {
  'not yet': 'It is shown this once. Only a fingerprint of it is stored.',
  copied: 'Copied. It is shown this once.',
  'by hand': 'The browser does not let this page copy. The link is selected: press Ctrl or ⌘ with C.',
}

/** The link while it can still be told, with a way to take it along. */
export function NewLink({ path }: { readonly path: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<Copied>('not yet')
  const address = `${location.origin}${path}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setState('copied')
    } catch {
      // Browsers keep the clipboard for pages behind HTTPS.
      field.current?.select()
      setState('by hand')
    }
  }
  return (
    <div>
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          ref={field}
          label="The link"
          readOnly
          value={address}
          style={{ flex: 1, minWidth: 0 }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button variant="default" onClick={() => void copy()}>
          Copy link
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt={6} role="status">
        {said[state]}
      </Text>
    </div>
  )
}
