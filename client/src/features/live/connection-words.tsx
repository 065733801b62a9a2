import { useRouterState } from '@tanstack/react-router'
import type { ConnectionState } from '../../api/connection.ts'
import { TextLink } from '../../components/link-button.tsx'
import { useConnectionState } from './use-live.ts'

const words: Record<ConnectionState, string> = {
  connecting: 'Connecting…',
  connected: 'Connected',
  lost: 'Connection lost, trying again. Your words are kept.',
  closed: 'You are signed out. Your words are kept.',
}

/** How it stands with the server, in words. */
export function ConnectionWords() {
  const state = useConnectionState()
  const next = useRouterState({ select: ({ location }) => location.href })
  return (
    <span>
      {words[state]}{' '}
      {state === 'closed' ? (
        <TextLink to="/sign-in" search={{ next }} inherit reloadDocument>
          Sign in
        </TextLink>
      ) : null}
    </span>
  )
}
