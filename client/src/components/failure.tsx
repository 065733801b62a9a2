import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { RequestFailed, sentenceOf } from '../api/problem.ts'

type Props = { readonly error: unknown; readonly onRetry?: () => void; readonly title?: string }

/** What went wrong, said once to everybody: on screen and to screen readers. */
export function Failure({ error, onRetry, title }: Props) {
  const failed = error instanceof RequestFailed ? error : null
  return (
    <Alert color="clay" variant="light" role="alert" title={title ?? sentenceOf(error)}>
      {title ? <Text size="sm">{sentenceOf(error)}</Text> : null}
      {failed?.detail ? <Text size="sm">{failed.detail}</Text> : null}
      {failed && failed.fields.length > 0 ? (
        <ul style={{ margin: '0.25rem 0', paddingInlineStart: '1.1rem' }}>
          {failed.fields.map(({ field, message }) => (
            <li key={`${field}${message}`}>{field === '' ? message : `${field}: ${message}`}</li>
          ))}
        </ul>
      ) : null}
      {failed?.code === 'auth/required' ? (
        <Text size="sm">
          <Anchor href="/sign-in" target="_blank" inherit underline="always">
            Sign in on another tab
          </Anchor>
          , then do it again here: what you wrote stays.
        </Text>
      ) : failed?.requestId ? (
        <Text size="xs" c="dimmed">
          Reference for your admin: {failed.requestId}
        </Text>
      ) : null}
      {onRetry ? (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        </Group>
      ) : null}
    </Alert>
  )
}
