import { useEffect, useState } from 'react'
import { valueAt, type Path } from '../field-path.ts'
import { fieldId } from './form-context.ts'
import { sectionsOf } from './section-of.ts'

/** Which parts of the form are open, and the way to a field in a closed one. */
export function useOpened(first: readonly string[]) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(first))
  /** Where the author was last sent; a new object each time. */
  const [sent, setSent] = useState<{ readonly path: Path } | null>(null)
  // After the render that opened its part: before that, a field in a closed one is not on screen.
  useEffect(() => {
    if (sent) goTo(sent.path)
  }, [sent])
  return {
    isOpen: (key: string) => opened.has(key),
    toggle: (key: string) => setOpened((all) => (all.has(key) ? without(all, key) : new Set([...all, key]))),
    /** Opens what a field lies in, and goes there. */
    reveal: (path: Path) => {
      const around = path.map((_, index) => path.slice(0, index + 1).join('.'))
      setOpened((all) => new Set([...all, ...sectionsOf(path), ...around]))
      setSent({ path })
    },
  }
}

const without = (all: ReadonlySet<string>, key: string) => new Set([...all].filter((one) => one !== key))

/** To the field itself, or to the nearest part around it. */
function goTo(path: Path) {
  for (let length = path.length; length > 0; length -= 1) {
    const element = document.querySelector<HTMLElement>(`#${CSS.escape(fieldId(path.slice(0, length)))}`)
    if (!element) continue
    element.scrollIntoView({ block: 'center' })
    element.focus({ preventScroll: true })
    return
  }
}

/** A text at a path; what is none is empty. */
export const textOf = (value: unknown, path: Path = []) => {
  const found = valueAt(value, path)
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : ''
}
