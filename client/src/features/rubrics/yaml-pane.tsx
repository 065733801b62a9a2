import { useRef } from 'react'
import classes from './rubrics.module.css'
import type { Draft } from './use-draft.ts'

/** The same rubric as text, its lines numbered, those with a mistake marked. */
export function YamlPane({ draft }: { readonly draft: Draft }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLPreElement>(null)
  const { source, check, settled } = draft
  const lines = source.split('\n')
  const mistakes = settled ? check.mistakes : []
  const wrong = new Set(mistakes.map(({ line }) => line))
  const goTo = (line: number) => {
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    area.current?.focus()
    area.current?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  }
  return (
    <div className={classes['yaml']}>
      <label htmlFor="rubric-yaml" className={classes['yamlLabel']}>
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
          id="rubric-yaml"
          ref={area}
          className={classes['area']}
          value={source}
          spellCheck={false}
          wrap="off"
          aria-invalid={mistakes.length > 0}
          aria-describedby="rubric-mistakes"
          onChange={(event) => draft.write(event.currentTarget.value, 'yaml')}
          onScroll={(event) => {
            if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop
          }}
        />
      </div>
      <div id="rubric-mistakes" aria-live="polite">
        {mistakes.length > 0 ? (
          <ul className={classes['mistakes']}>
            {mistakes.slice(0, 8).map(({ field, line, message }) => (
              <li key={`${field}${line}${message}`}>
                <button type="button" className={classes['line']} onClick={() => goTo(line)}>
                  Line {line}
                </button>{' '}
                {field === '' ? message : `${field}: ${message}`}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  )
}
