import { Button, Group, Radio, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import type { InterviewQuestion } from '#contract/authoring.ts'
import classes from './authoring.module.css'
import { entriesOf, type Answer } from './interview-answers.ts'

type Props = {
  readonly question: InterviewQuestion
  readonly place: string
  readonly answer: Answer | undefined
  readonly answered: boolean
  /** Why it cannot go on like this, or null. */
  readonly obstacle: string | null
  readonly onAnswer: (answer: Answer) => void
  readonly onBack: (() => void) | null
  readonly onNext: () => void
}

/** One question. Enter goes on; in a longer text it is Ctrl with Enter. */
export function QuestionStep(props: Props) {
  const { question, place, answered, obstacle, onBack, onNext } = props
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const go = () => (obstacle === null ? onNext() : setTried(true))
  return (
    <form
      ref={form}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <Text size="xs" c="dimmed">
        {place}
      </Text>
      <Title order={2} id={id} mb={4}>
        {question.question}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {question.hint}
      </Text>
      <Field {...props} labelledBy={id} onGo={go} />
      {question.example === '' || question.kind === 'choice' ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          For example: {question.example}
        </Text>
      )}
      {tried && obstacle !== null ? (
        <Text role="alert" size="sm" c="var(--cost)" mt="xs">
          {obstacle}
        </Text>
      ) : null}
      <Group justify="space-between" mt="lg">
        <Button variant="default" disabled={onBack === null} onClick={() => onBack?.()}>
          Back
        </Button>
        <Group gap="sm">
          {answered || question.required ? null : (
            <Text size="sm" c="dimmed">
              Left out, it stays to be written.
            </Text>
          )}
          <Button type="submit" variant={answered || question.required ? 'filled' : 'default'}>
            {answered || question.required ? 'Next' : 'Skip'}
          </Button>
        </Group>
      </Group>
    </form>
  )
}

type FieldProps = Pick<Props, 'question' | 'answer' | 'onAnswer'> & {
  readonly labelledBy: string
  readonly onGo: () => void
}

function Field(props: FieldProps) {
  const { question, answer, onAnswer, labelledBy, onGo } = props
  const [first = ''] = entriesOf(answer)
  switch (question.kind) {
    case 'line':
      return (
        <TextInput
          aria-labelledby={labelledBy}
          value={first}
          onChange={(event) => onAnswer(event.currentTarget.value)}
        />
      )
    case 'text':
      return (
        <Textarea
          aria-labelledby={labelledBy}
          autosize
          minRows={4}
          maxRows={14}
          value={first}
          onChange={(event) => onAnswer(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            onGo()
          }}
        />
      )
    case 'list':
      return <Entries {...props} />
    case 'choice':
      return (
        <Radio.Group aria-labelledby={labelledBy} value={first} onChange={onAnswer}>
          <Stack gap="xs">
            {question.options.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
      )
  }
}

/** Several short answers; Enter goes to the next, and on from an empty one. */
function Entries({ question, answer, onAnswer, labelledBy }: FieldProps) {
  const box = useRef<HTMLDivElement>(null)
  const given = entriesOf(answer)
  const most = question.entries?.most ?? 24
  const shown = given.length < most ? [...given, ''] : given
  return (
    <div ref={box} className={classes['entries']} role="group" aria-labelledby={labelledBy}>
      {shown.map((entry, index) => (
        <TextInput
          // oxlint-disable-next-line react/no-array-index-key -- an entry keeps its place while it is typed in
          key={index}
          aria-label={`Answer ${index + 1}`}
          value={entry}
          onChange={(event) => {
            const text = event.currentTarget.value
            onAnswer(index < given.length ? given.with(index, text) : [...given, text])
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || entry.trim() === '') return
            const next = box.current?.querySelectorAll('input')[index + 1]
            if (!next) return
            event.preventDefault()
            next.focus()
          }}
        />
      ))}
    </div>
  )
}
