import { Textarea } from '@mantine/core'
import { EditedList } from './edited-list.tsx'

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
    <EditedList
      title={title}
      help={help}
      one={one}
      items={lines}
      most={most}
      added={() => ''}
      onChange={(now) => onChange(now, null)}
    >
      {(line, at) => (
        <Textarea
          aria-label={`${one} ${at + 1}`}
          autosize
          minRows={1}
          maxLength={600}
          value={line}
          onChange={(event) => onChange(lines.with(at, event.currentTarget.value), at)}
        />
      )}
    </EditedList>
  )
}
