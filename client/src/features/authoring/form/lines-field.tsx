import { Text } from '@mantine/core'
import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import writing from '../../../components/writing/writing.module.css'
import { counted } from '../../../components/when.ts'
import { lineChanges } from '../changed-value.ts'
import type { Path } from '../field-path.ts'
import classes from './form.module.css'
import { Gaps, useMistake } from './findings.tsx'
import { fieldId, useForm } from './form-context.ts'

type Props = {
  readonly path: Path
  readonly label: string
  readonly help?: string
  /** A list that is taken out when its last line goes. */
  readonly optional?: boolean
}

/** An emptied row goes once a click that left it has landed: what moves under the pointer is not clicked. */
const tidyAfterMs = 250

const stringsIn = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map((one: unknown) => (typeof one === 'string' ? one : (JSON.stringify(one) ?? '')))
    : []

/** Wordings of one thing, a row each; the last row takes a further one. Enter goes on, an emptied row goes. */
export function LinesField({ path, label, help, optional = false }: Props) {
  const { draft } = useForm()
  const rows = useRef<HTMLDivElement>(null)
  const lines = stringsIn(draft.at(path))
  const error = useMistake(path)
  const write = (next: readonly string[]) => {
    if (optional && next.length === 0) draft.set(path, undefined)
    else draft.enter(lineChanges([...path], lines, next), path.join('.'))
  }
  const tidy = useRef(() => {})
  useEffect(() => {
    tidy.current = () => {
      const kept = lines.filter((line) => line.trim() !== '')
      if (kept.length < lines.length) write(kept)
    }
  })
  const focus = (index: number) =>
    setTimeout(() => rows.current?.querySelectorAll('textarea')[Math.max(0, index)]?.focus(), 0)
  const onKey = (index: number) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      focus(index + 1)
    } else if (event.key === 'Backspace' && event.currentTarget.value === '') {
      event.preventDefault()
      if (index < lines.length) write(lines.toSpliced(index, 1))
      focus(index - 1)
    }
  }
  const onPaste = (index: number) => (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData
      .getData('text')
      .split(/\r?\n/u)
      .map((one) => one.trim())
    const further = pasted.filter((one) => one !== '')
    if (further.length < 2) return
    event.preventDefault()
    const kept = lines[index] === undefined || lines[index] === '' ? [] : [lines[index]]
    write([...lines.slice(0, index), ...kept, ...further, ...lines.slice(index + 1)])
  }
  return (
    <div className={classes['lines']} role="group" aria-labelledby={`${fieldId(path)}-label`}>
      <div className={classes['linesLabel']} id={`${fieldId(path)}-label`}>
        {label}{' '}
        <Text component="span" size="xs" c="dimmed" fw={400}>
          {counted(lines.length, '{n} wording', '{n} wordings')}
        </Text>
      </div>
      {help === undefined ? null : (
        <Text size="xs" c="dimmed">
          {help}
        </Text>
      )}
      <div ref={rows} className={classes['rows']} id={fieldId(path)} tabIndex={-1}>
        {[...lines, ''].map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a row keeps its place while it is typed in
          <Row key={index} path={[...path, index]}>
            {(wrong) => (
              <textarea
                id={fieldId([...path, index])}
                className={`${classes['row'] ?? ''} ${writing['text'] ?? ''}`}
                rows={1}
                aria-label={
                  index === lines.length ? `${label}, another wording` : `${label}, wording ${index + 1}`
                }
                aria-invalid={wrong}
                placeholder={index === lines.length ? 'Add a wording' : undefined}
                value={line}
                onKeyDown={onKey(index)}
                onPaste={onPaste(index)}
                onChange={(event) => {
                  const text = event.currentTarget.value.replaceAll(/\r?\n/gu, ' ')
                  write(index === lines.length ? [...lines, text] : lines.with(index, text))
                }}
                onBlur={() => {
                  if (index < lines.length && line.trim() === '')
                    setTimeout(() => tidy.current(), tidyAfterMs)
                }}
              />
            )}
          </Row>
        ))}
      </div>
      {error === undefined ? null : (
        <Text size="sm" c="var(--cost)">
          {error}
        </Text>
      )}
      <Gaps path={path} />
    </div>
  )
}

/** A row, and what is wrong with it. */
function Row({
  path,
  children,
}: {
  readonly path: Path
  readonly children: (wrong: boolean) => React.ReactNode
}) {
  const error = useMistake(path)
  return (
    <div>
      {children(error !== undefined)}
      {error === undefined ? null : (
        <Text size="sm" c="var(--cost)" px="xs">
          {error}
        </Text>
      )}
      <Gaps path={path} />
    </div>
  )
}
