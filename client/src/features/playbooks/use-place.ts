import { useEffect, useRef, useState } from 'react'
import type { Place } from './place-in-deck.ts'

const start: Place = { slide: 0, shown: false }

/** Where the presentation stands, the same in every window of this browser that shows it. */
export function usePlace(playbookId: string) {
  const [place, setPlace] = useState(start)
  const channel = useRef<BroadcastChannel | null>(null)
  const now = useRef(place)
  useEffect(() => {
    now.current = place
  }, [place])
  useEffect(() => {
    const opened = new BroadcastChannel(`deck ${playbookId}`)
    channel.current = opened
    opened.addEventListener('message', ({ data }: MessageEvent<Place | 'where'>) => {
      if (data === 'where') opened.postMessage(now.current)
      else setPlace(data)
    })
    // Whoever is there already says where they are.
    opened.postMessage('where')
    return () => opened.close()
  }, [playbookId])
  const go = (next: Place) => {
    setPlace(next)
    channel.current?.postMessage(next)
  }
  return { place, go }
}
