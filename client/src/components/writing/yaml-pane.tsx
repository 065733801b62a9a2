import { useEffect, useRef } from 'react'
import classes from './writing.module.css'

export type LineMistake = { readonly field: string; readonly line: number; readonly message: string }

type Props = {
  readonly source: string
  /** What is wrong with exactly this text. */
  readonly mistakes: readonly LineMistake[]
  readonly onWrite: (source: string) => void
  /** Where it cannot be written in just now. */
  readonly readOnly?: boolean
  /** A line to go to; a new object each time. */
  readonly shown?: { readonly line: number } | null
  /** Where a mistake's field can be shown elsewhere too. */
  readonly onField?: (field: string) => void
}

const mostShown = 8

/** The same as text, its lines numbered, those with a mistake marked. */
export function YamlPane({ source, mistakes, onWrite, readOnly = false, shown = null, onField }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLPreElement>(null)
  const lines = source.split('\n')
  const wrong = new Set(mistakes.map(({ line }) => line))
  const goTo = (line: number) => {
    const box = area.current
    if (!box) return
    const all = box.value.split('\n')
    const start = all.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    box.focus()
    box.setSelectionRange(start, start + (all[line - 1]?.length ?? 0))
    // Browsers do not bring a selection into view by themselves.
    const height = box.scrollHeight / Math.max(1, all.length)
    box.scrollTop = Math.max(0, (line - 4) * height)
  }
  useEffect(() => {
    if (shown) goTo(shown.line)
  }, [shown])
  return (
    <div className={classes['yaml']}>
      <label htmlFor="yaml" className={classes['yamlLabel']}>
        YAML
      </label>
      <div className={classes['yamlBox']}>
        <pre ref={gutter} aria-hidden className={classes['gutter']}>
          {lines.map((_, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- line numbers
            <span key={index} data-wrong={wrong.has(index + 1) || undefined}>
              {index + 1}
            </span>
          ))}
        </pre>
        <textarea
          id="yaml"
          ref={area}
          className={classes['area']}
          value={source}
          spellCheck={false}
          readOnly={readOnly}
          wrap="off"
          aria-invalid={mistakes.length > 0}
          aria-describedby="yaml-mistakes"
          onChange={(event) => onWrite(event.currentTarget.value)}
          onScroll={(event) => {
            if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop
          }}
        />
      </div>
      <div id="yaml-mistakes" aria-live="polite">
        {mistakes.length > 0 ? (
          <ul className={classes['mistakes']}>
            {mistakes.slice(0, mostShown).map(({ field, line, message }) => (
              <li key={`${field}${line}${message}`}>
                <button type="button" className={classes['line']} onClick={() => goTo(line)}>
                  Line {line}
                </button>{' '}
                {field === '' ? (
                  message
                ) : (
                  <>
                    {onField ? (
                      <button type="button" className={classes['line']} onClick={() => onField(field)}>
                        {field}
                      </button>
                    ) : (
                      field
                    )}
                    {`: ${message}`}
                  </>
                )}
              </li>
            ))}
            {mistakes.length > mostShown ? <li>{mistakes.length - mostShown} more below these.</li> : null}
          </ul>
        ) : null}
      </div>
    </div>
  )
}
