import { ActionIcon, Button, Text, Textarea, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import classes from './playbooks.module.css'

const most = 12

type Props = {
  readonly title: string
  readonly help: string
  readonly one: string
  readonly lines: readonly string[]
  /** `at`: which line was written in; null where one was added or taken out. */
  readonly onChange: (lines: string[], at: number | null) => void
}

/** A list of short paragraphs. */
export function LinesField({ title, help, one, lines, onChange }: Props) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {help}
      </Text>
      <ul className={classes['edited']}>
        {lines.map((line, at) => (
          // A line is known by its place alone.
          // oxlint-disable-next-line react/no-array-index-key -- see above
          <li key={at}>
            <Textarea
              aria-label={`${one} ${at + 1}`}
              autosize
              minRows={1}
              maxLength={600}
              value={line}
              onChange={(event) => onChange(lines.with(at, event.currentTarget.value), at)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Take out: ${one.toLowerCase()} ${at + 1}`}
              onClick={() => onChange(lines.toSpliced(at, 1), null)}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        mt="xs"
        size="compact-sm"
        mih={28}
        variant="default"
        disabled={lines.length >= most}
        onClick={() => onChange([...lines, ''], null)}
      >
        Add
      </Button>
    </section>
  )
}
