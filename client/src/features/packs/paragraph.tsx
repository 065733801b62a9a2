import { Textarea } from '@mantine/core'

/** The longest answer of one paragraph, as the server has it. */
const longest = 240

type Props = {
  readonly value: string | undefined
  readonly onWrite: (text: string) => void
} & (
  | { readonly label: string }
  | { /** For those who do not see the question above it. */ readonly hidden: string }
)

/** One answer of a sentence or two. */
export function Paragraph({ value = '', onWrite, ...named }: Props) {
  return (
    <Textarea
      {...('label' in named ? { label: named.label } : { 'aria-label': named.hidden })}
      autosize
      minRows={2}
      maxLength={longest}
      value={value}
      onChange={(event) => onWrite(event.currentTarget.value)}
    />
  )
}
