import { Text } from '@mantine/core'
import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { leastAttempts, type MapCell, type MapView } from '#contract/readiness-map.ts'
import { changeWords, cellWords, levelWords } from './finding.ts'
import classes from './heat-map.module.css'

type At = { readonly row: number; readonly column: number }

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** People by name × skills. Arrow keys go from cell to cell; the one that has the focus is told in words below. */
export function HeatMap({ map }: { readonly map: MapView }) {
  const { skills, people } = map
  const [at, setAt] = useState<At>({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const go = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    const row = Math.min(Math.max(at.row + move[0], 0), people.length - 1)
    const column = Math.min(Math.max(at.column + move[1], 0), skills.length - 1)
    setAt({ row, column })
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus()
  }
  const person = people[at.row]
  const skill = skills[at.column]
  const cell = person?.cells.find((one) => one.skill === skill?.id)
  return (
    <>
      <div className={classes['scroll']}>
        <table
          ref={table}
          className={classes['map']}
          aria-label="Levels by person and skill"
          style={{ '--skills': skills.length } as CSSProperties}
        >
          <thead>
            <tr>
              <th scope="col">Name</th>
              {skills.map(({ id, title }) => (
                <th scope="col" key={id}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map(({ userId, name, cells }, row) => (
              <tr key={userId}>
                <th scope="row">{name}</th>
                {skills.map(({ id }, column) => (
                  <HeatCell
                    key={id}
                    cell={cells.find((one) => one.skill === id)}
                    place={`${row}-${column}`}
                    reached={at.row === row && at.column === column}
                    onReach={() => setAt({ row, column })}
                    onKey={go}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Team</th>
              {skills.map(({ id, mean, people: of }) => (
                <td key={id}>
                  {mean === null ? <span className={classes['none']}>–</span> : levelWords(mean)}
                  <span className={classes['note']}>{of} people</span>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <Text size="sm" mt="xs" mih="1.5em" className={classes['told'] ?? ''}>
        {person && skill && cell ? cellWords(person.name, skill.title, cell) : null}
      </Text>
      <Text size="xs" c="dimmed">
        Levels from 1 to 5: the coach’s where one reviewed, else the scorer’s. Striped: fewer than{' '}
        {leastAttempts} attempts, which says little.
      </Text>
    </>
  )
}

type CellProps = {
  readonly cell: MapCell | undefined
  readonly place: string
  readonly reached: boolean
  readonly onReach: () => void
  readonly onKey: (event: KeyboardEvent) => void
}

function HeatCell({ cell, place, reached, onReach, onKey }: CellProps) {
  const level = cell?.level ?? null
  const few = level !== null && (cell?.n ?? 0) < leastAttempts
  return (
    <td data-few={few || undefined} data-level={level === null ? undefined : Math.round(level)}>
      <button
        type="button"
        className={classes['cell']}
        data-cell={place}
        tabIndex={reached ? 0 : -1}
        onFocus={onReach}
        onMouseEnter={onReach}
        onKeyDown={onKey}
      >
        {level === null ? <span className={classes['none']}>–</span> : levelWords(level)}
        {cell && level !== null ? (
          <span className={classes['note']}>
            n {cell.n}
            {cell.change === null ? '' : ` · ${cell.change === 0 ? '=' : changeWords(cell.change)}`}
          </span>
        ) : null}
      </button>
    </td>
  )
}
