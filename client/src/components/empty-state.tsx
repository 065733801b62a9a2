import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Card } from './card.tsx'

type Props = { readonly title: string; readonly children: ReactNode; readonly action?: ReactNode }

/** Says what will be here, and the one thing to do about it. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <Card tone="quiet" style={{ textAlign: 'center', paddingBlock: '3rem' }}>
      <Title order={2} mb={6}>
        {title}
      </Title>
      <Text c="dimmed" maw={460} mx="auto" mb={action ? 'lg' : 0}>
        {children}
      </Text>
      {action}
    </Card>
  )
}
