import { Alert, Button, Code, CopyButton, Group, Stack } from '@mantine/core'

type Props = { readonly secret: string; readonly onClose: () => void; readonly says?: string }

/** A secret, shown here and never again. */
export function SecretOnce({ secret, onClose, says }: Props) {
  return (
    <Stack>
      <Alert variant="light" color="ochre" title="Keep it now: it is not shown again">
        {says ?? 'With this secret the other side checks that a message is from here.'}
      </Alert>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
        {secret}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy it'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>I have kept it</Button>
      </Group>
    </Stack>
  )
}
