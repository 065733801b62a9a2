import { Button, Group, Text, Textarea } from '@mantine/core'
import type { PlayRule } from '#contract/playbook-body.ts'
import type { PlaybookDraftView } from '#contract/playbook-view.ts'
import { EditedList } from './edited-list.tsx'
import { MomentPicker } from './moment-picker.tsx'

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
    <EditedList
      title={title}
      help={help}
      one={one}
      items={rules}
      most={most}
      apart
      added={(): PlayRule => ({ text: '', ground: null, moments: [] })}
      onChange={(now) => onChange(now, null)}
    >
      {(rule, at) => {
        const change = (more: Partial<PlayRule>, tag: string | null) =>
          onChange(rules.with(at, { ...rule, ...more }), tag === null ? null : `${at} ${tag}`)
        return (
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
        )
      }}
    </EditedList>
  )
}
