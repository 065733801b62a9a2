import { useEffect, useState } from 'react'

type Said = readonly { readonly n: number; readonly text: string }[]
export type Quote = { readonly turn: number; readonly quote: string }

/** Words that are selected within one turn of the transcript; null for none, or where they are not of one turn. */
export function useSelectedWords(turns: Said): Quote | null {
  const [selected, setSelected] = useState<Quote | null>(null)
  useEffect(() => {
    const look = () => setSelected(wordsIn(document.getSelection(), turns))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [turns])
  return selected
}

function wordsIn(selection: Selection | null, turns: Said): Quote | null {
  if (!selection || selection.isCollapsed) return null
  const [from, to] = [turnOf(selection.anchorNode), turnOf(selection.focusNode)]
  if (from === null || from !== to) return null
  const quote = selection.toString().trim()
  const said = turns.find(({ n }) => n === from)?.text ?? ''
  return quote !== '' && said.includes(quote) ? { turn: from, quote } : null
}

function turnOf(node: Node | null): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const id = element?.closest('li[id^="turn-"]')?.id
  return id === undefined ? null : Number(id.slice('turn-'.length))
}
