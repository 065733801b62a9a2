import { Code, Text } from '@mantine/core'
import { Card } from '../../components/card.tsx'

/** Where the demo's logins are; the passwords themselves are never sent to this page. */
export function DemoHint() {
  return (
    <Card tone="accent" style={{ marginTop: '1.5rem' }} aria-label="Demo logins">
      <Text size="sm" fw={600}>
        This is a demo installation
      </Text>
      <Text size="sm" mt={4}>
        One login per role was printed where the server was started.{' '}
        <Code>npm run demo -- logins --reset</Code> makes new ones.
      </Text>
    </Card>
  )
}
