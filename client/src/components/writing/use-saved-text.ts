import { useMutation } from '@tanstack/react-query'
import { useEffect, useReducer, useRef, useState } from 'react'
import { begun, stepped } from './history.ts'

/** Typing pauses this long before it is saved and checked. */
const pauseMs = 600

/** What is sent to be stored: the text on screen, entries of a form that the server writes into it, and what it is based on. */
export type Sent<Change> = {
  readonly source: string
  readonly changes: readonly Change[]
  readonly revision: number
}
/** What is stored now; `source` differs from what was sent where the server wrote entries into it. */
export type Stored = { readonly source: string; readonly revision: number }

type Options<Change> = {
  readonly source: string
  /** 0 where there is no draft yet. */
  readonly revision: number
  readonly send: (sent: Sent<Change>) => Promise<Stored>
}

/**
 * A text under an author's hands, shown as form and as text at once: undo over both, autosave after a pause, and what
 * was typed last goes out when the page is left. `Change` is a form entry that the server writes; a form that writes
 * the text itself has none.
 */
export function useSavedText<Change = never>({ source: first, revision: begunOn, send }: Options<Change>) {
  const [history, step] = useReducer(stepped, first, begun)
  const { present: source, past, future } = history
  const [stored, setStored] = useState(first)
  const [revision, setRevision] = useState(begunOn)
  const [changes, setChanges] = useState<readonly Change[]>([])
  /** What was entered in last: typing in one field is one step of undo. */
  const entered = useRef('')
  const save = useMutation({
    mutationFn: (sent: Sent<Change>) => send(sent),
    onSuccess: (answer, sent) => {
      setRevision(answer.revision)
      setStored(answer.source)
      if (sent.changes.length === 0) return step({ type: 'saved', source: answer.source })
      // The text is not written in while entries are under way, so this replaces nothing of the author's.
      setChanges((all) => all.slice(sent.changes.length))
      step({ type: 'set', source: answer.source, tag: entered.current, at: Date.now() })
    },
  })
  const { isPending, isError, mutate } = save
  const settled = source === stored && changes.length === 0
  useEffect(() => {
    if (settled || isPending || isError) return undefined
    const timer = setTimeout(() => mutate({ source, changes, revision }), pauseMs)
    return () => clearTimeout(timer)
  }, [source, changes, revision, settled, isPending, isError, mutate])
  useEffect(() => {
    if (settled) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [settled])
  // Who leaves the page within the pause still finds it there; a refusal means that somebody decided otherwise.
  const left = useRef<(() => Promise<unknown>) | null>(null)
  useEffect(() => {
    left.current = settled || isError ? null : () => send({ source, changes, revision })
  })
  useEffect(() => () => void left.current?.().catch(() => null), [])
  // A save under way is left alone: forgotten, it would be followed by one on the revision before it.
  const again = () => {
    if (isError) save.reset()
  }
  const write = (next: string, tag: string) => {
    again()
    step({ type: 'set', source: next, tag, at: Date.now() })
  }
  const drop = () => (again(), setChanges([]))
  const back = () => (again(), step({ type: 'undo' }))
  const forward = () => (again(), step({ type: 'redo' }))
  return {
    source,
    revision,
    /** Entries of the form that are not in the text yet. */
    changes,
    /** Whether what is on screen is stored and checked. */
    settled,
    saving: isPending,
    error: save.error,
    write,
    enter: (entries: readonly Change[], tag: string) => {
      again()
      entered.current = tag
      setChanges((all) => [...all, ...entries])
    },
    /** The text with its entries in it, as somebody else has written them in; it stays as little saved as it was. */
    entered: (whole: string) => {
      setChanges([])
      step({ type: 'set', source: whole, tag: entered.current, at: Date.now() })
    },
    /** Takes back the entries that are not in the text yet. */
    drop,
    undo: changes.length > 0 ? (isPending ? null : drop) : past.length > 0 ? back : null,
    redo: changes.length === 0 && future.length > 0 ? forward : null,
    again,
    /** Goes on with this text on top of what somebody else has stored. */
    over: (theirs: number) => {
      setRevision(theirs)
      save.reset()
    },
    /** Goes on with what somebody else has stored; one's own text is one undo away. */
    take: (theirs: Stored) => {
      setRevision(theirs.revision)
      setStored(theirs.source)
      setChanges([])
      write(theirs.source, 'theirs')
    },
  }
}

export type SavedText<Change = never> = ReturnType<typeof useSavedText<Change>>
