import { Button, Group, Text, Title } from '@mantine/core'
import type { CheckItem } from '#contract/scorer-check.ts'
import { useMe } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { useShortcut } from '../../components/use-shortcut.ts'
import classes from './scorer-check.module.css'

type Props = {
  readonly item: CheckItem
  readonly of: number
  readonly onAnswer: (yes: boolean) => void
  readonly onBack: (() => void) | null
}

/** One question about one turn, before anybody says what the scorer thinks. */
export function OneLine({ item, of, onAnswer, onBack }: Props) {
  const { shortcuts } = useMe().settings
  useShortcut({ key: 'y', enabled: shortcuts }, () => onAnswer(true))
  useShortcut({ key: 'n', enabled: shortcuts }, () => onAnswer(false))
  useShortcut({ key: 'Backspace', enabled: shortcuts && onBack !== null }, () => onBack?.())
  return (
    <Card aria-labelledby="question">
      <Text size="sm" c="dimmed">
        Line {item.position + 1} of {of}, turn {item.turn}
      </Text>
      {item.before === null ? null : <p className={classes['before']}>{item.before}</p>}
      <p className={classes['said']}>{item.text}</p>
      <Title order={2} size="h3" id="question" mt="md">
        {item.question}
      </Title>
      <Group mt="sm">
        <Button onClick={() => onAnswer(true)}>Yes (y)</Button>
        <Button onClick={() => onAnswer(false)}>No (n)</Button>
        {onBack ? (
          <Button variant="subtle" onClick={onBack}>
            Back
          </Button>
        ) : null}
      </Group>
    </Card>
  )
}
