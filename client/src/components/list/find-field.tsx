import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { ListPlace } from './list-place.ts'

type Props = {
  readonly label: string
  readonly placeholder: string
  readonly place: ListPlace
  readonly onGo: (place: ListPlace, how: { readonly replace: boolean }) => void
}

/** Looks for words in a whole list, from its first page on, a moment after the last letter. */
export function FindField({ label, placeholder, place, onGo }: Props) {
  const asked = place.find ?? ''
  const [text, setText] = useState(asked)
  const [sent, setSent] = useState(asked)
  // Going back in the browser changes the address under it.
  if (asked !== sent) {
    setSent(asked)
    setText(asked)
  }
  const go = useDebouncedCallback((words: string) => {
    const find = words.trim()
    setSent(find)
    onGo(find === '' ? {} : { find }, { replace: true })
  }, 300)
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      maxLength={100}
      w="100%"
      maw={360}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        go(event.currentTarget.value)
      }}
    />
  )
}
