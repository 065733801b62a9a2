import { ActionIcon, Button, Group, Text, Textarea, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { PlayRule } from '#contract/playbook-body.ts'
import type { PlaybookDraftView } from '#contract/playbook-view.ts'
import { MomentPicker } from './moment-picker.tsx'
import classes from './playbooks.module.css'

const most = 8

type Props = {
  readonly title: string
  readonly help: string
  readonly one: string
  readonly rules: readonly PlayRule[]
  readonly moments: PlaybookDraftView['moments']
  readonly onChange: (rules: PlayRule[], at: string | null) => void
}

/** What to do, or to leave: a sentence, what it rests on, and moments that show it. */
export function RulesField({ title, help, one, rules, moments, onChange }: Props) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {help}
      </Text>
      <ul className={`${classes['edited'] ?? ''} ${classes['ruled'] ?? ''}`}>
        {rules.map((rule, at) => {
          const change = (more: Partial<PlayRule>, tag: string | null) =>
            onChange(rules.with(at, { ...rule, ...more }), tag === null ? null : `${at} ${tag}`)
          return (
            // A rule is known by its place alone.
            // oxlint-disable-next-line react/no-array-index-key -- see above
            <li key={at}>
              <div>
                <Textarea
                  aria-label={`${one} ${at + 1}`}
                  autosize
                  minRows={1}
                  maxLength={300}
                  value={rule.text}
                  onChange={(event) => change({ text: event.currentTarget.value }, 'text')}
                />
                {rule.ground === null ? null : (
                  <Group gap="xs" align="start" wrap="nowrap" mt={4}>
                    <Text size="sm" c="dimmed">
                      Rests on: {rule.ground}
                    </Text>
                    <Button
                      size="compact-xs"
                      mih={24}
                      variant="subtle"
                      color="gray"
                      flex="none"
                      aria-label={`Not on this: ${one.toLowerCase()} ${at + 1}`}
                      onClick={() => change({ ground: null }, null)}
                    >
                      Not on this
                    </Button>
                  </Group>
                )}
                <MomentPicker
                  label={`Moments of ${one.toLowerCase()} ${at + 1}`}
                  links={rule.moments}
                  moments={moments}
                  onChange={(links) => change({ moments: links }, null)}
                />
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={`Take out: ${one.toLowerCase()} ${at + 1}`}
                onClick={() => onChange(rules.toSpliced(at, 1), null)}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      <Button
        mt="xs"
        size="compact-sm"
        mih={28}
        variant="default"
        disabled={rules.length >= most}
        onClick={() => onChange([...rules, { text: '', ground: null, moments: [] }], null)}
      >
        Add
      </Button>
    </section>
  )
}
