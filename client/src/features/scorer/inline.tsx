import { Code } from '@mantine/core'

const marks = /(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/u

/** Words with **strong**, *stressed* and `code` in them. Whatever else stands there is text and never markup. */
export function Inline({ words }: { readonly words: string }) {
  return words.split(marks).map((part, index) => {
    const key = `${index}${part}`
    if (part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>
    if (part.startsWith('*') && part.length > 2) return <em key={key}>{part.slice(1, -1)}</em>
    if (part.startsWith('`') && part.length > 2) return <Code key={key}>{part.slice(1, -1)}</Code>
    return part
  })
}
