import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Closer to the end than this counts as being there; less than a line of text. */
const slack = 20

/** Keeps a scroll box at its end while the reader is there, and never moves it otherwise. */
export function useStick(words: unknown, finished: number) {
  const box = useRef<HTMLDivElement>(null)
  const pinned = useRef(true)
  const seen = useRef(finished)
  const [unseen, setUnseen] = useState(0)
  const onScroll = useCallback(() => {
    const { current } = box
    if (!current) return
    pinned.current = current.scrollHeight - current.scrollTop - current.clientHeight < slack
    if (pinned.current) setUnseen(0)
  }, [])
  useLayoutEffect(() => {
    const { current } = box
    if (!current) return
    if (pinned.current) {
      current.scrollTop = current.scrollHeight
      seen.current = finished
    } else setUnseen(Math.max(0, finished - seen.current))
  }, [words, finished])
  // The composer grows and cards appear below: the last words stay in sight.
  useEffect(() => {
    const { current } = box
    if (!current) return
    const watch = new ResizeObserver(() => {
      if (pinned.current) current.scrollTop = current.scrollHeight
    })
    watch.observe(current)
    return () => watch.disconnect()
  }, [])
  const toEnd = useCallback(() => {
    pinned.current = true
    setUnseen(0)
    box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [])
  return { box, onScroll, unseen, toEnd }
}
