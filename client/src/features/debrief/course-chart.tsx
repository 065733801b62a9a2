import { Button, Text, Title } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import type { CoursePoint } from '#contract/course.ts'
import type { DebriefView } from '#contract/debrief.ts'
import classes from './course-chart.module.css'
import { courseFinding } from './course-finding.ts'
import { CourseTable } from './course-table.tsx'
import { series } from './course-series.ts'
import type { Show } from '../../components/transcript/show.ts'
import { courseMarks } from './course-marks.ts'

const height = 226
const top = 12
const bottom = 196
const left = 38
const right = 16
/** Narrower than this per point and the buttons below would overlap: the chart scrolls instead. */
const perPoint = 30

const y = (value: number) => bottom - Math.min(1, Math.max(0, value)) * (bottom - top)

/** Drawn from the top: an objection is a diamond, news a triangle. */
const shapes = { objection: 'l6 6-6 6-6-6z', shock: 'l6.5 12h-13z' } as const

/** A label next to its mark would run into the next one closer than this. */
const labelRoom = 150

/** Trust moves in steps, at turns; the rest is drawn from point to point. */
function pathOf(
  course: readonly CoursePoint[],
  id: (typeof series)[number]['id'],
  x: (index: number) => number,
) {
  return course
    .map((point, index) => {
      const at = x(index).toFixed(1)
      const level = y(point[id]).toFixed(1)
      if (index === 0) return `M${at} ${level}`
      return id === 'trust' ? `H${at}V${level}` : `L${at} ${level}`
    })
    .join('')
}

/** The course with the rep's answers, where it was worked out; drawn over the original. */
const answersOf = ({ answered }: DebriefView) => answered?.course ?? null

type Props = { readonly view: DebriefView; readonly chosen: number | null; readonly onChoose: Show }

/** The buyer's inside, turn by turn, shown only once the conversation is over. */
export function CourseChart({ view, chosen, onChoose }: Props) {
  const { course } = view
  const { ref, width: space } = useElementSize()
  const [asTable, setAsTable] = useState(false)
  const width = Math.max(space, left + right + (course.length - 1) * perPoint, 240)
  const step = course.length > 1 ? (width - left - right) / (course.length - 1) : 0
  const x = (index: number) => left + index * step
  const marks = courseMarks(view)
  const placed = marks.flatMap((mark, index) => {
    const where = course.findIndex(({ turn }) => turn >= mark.turn)
    if (where === -1) return []
    const next = marks[index + 1]
    const until = next ? x(course.findIndex(({ turn }) => turn >= next.turn)) : width
    return [{ ...mark, at: x(where), labelled: until - x(where) > labelRoom }]
  })
  const finding = courseFinding(view)
  const answers = answersOf(view)
  // A rep turn is chosen too: the point that shows what it did is the next one.
  const at = chosen === null ? -1 : course.findIndex(({ turn }) => turn >= chosen)
  const point = course[at]
  return (
    <div>
      <div className={classes['head']}>
        <div>
          <Title order={2} size="h3">
            {finding}
          </Title>
          <Text size="xs" c="dimmed">
            {view.room
              ? 'The room’s inside after each of your turns, each member weighed by their vote, 0 to 100 %.'
              : 'The buyer’s inside after each of your turns, 0 to 100 %.'}{' '}
            Simulated, so it certifies nobody.
          </Text>
        </div>
        <Button variant="default" size="compact-sm" mih={28} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show the chart' : 'Show as a table'}
        </Button>
      </div>
      {asTable ? (
        <CourseTable view={view} onChoose={onChoose} />
      ) : (
        <>
          <div ref={ref} className={classes['scroll']}>
            <svg
              width={width}
              height={height}
              role="img"
              aria-label={`${finding}. The same figures are in the table.`}
            >
              {course.map(({ turn }, index) => (
                <rect
                  key={turn}
                  rx={6}
                  x={x(index) - Math.max(step, perPoint) / 2}
                  y={top - 6}
                  width={Math.max(step, perPoint)}
                  height={bottom - top + 8}
                  className={`${classes['band'] ?? ''} ${index === at ? (classes['chosen'] ?? '') : ''}`}
                  onClick={() => (turn === 0 ? null : onChoose(turn))}
                />
              ))}
              {[0, 0.5, 1].map((value) => (
                <g key={value}>
                  <line
                    x1={left - 8}
                    x2={width - right + 8}
                    y1={y(value)}
                    y2={y(value)}
                    className={classes['grid']}
                  />
                  <text x={left - 12} y={y(value) + 4} textAnchor="end" className={classes['axis']}>
                    {value * 100}
                  </text>
                </g>
              ))}
              <g pointerEvents="none">
                <path d={`${pathOf(course, 'belief', x)}V${bottom}H${left}Z`} className={classes['area']} />
                {series.map(({ id }) => (
                  <path
                    key={id}
                    d={pathOf(course, id, x)}
                    className={`${classes['line'] ?? ''} ${classes[id] ?? ''}`}
                  />
                ))}
                {answers ? (
                  <path
                    d={pathOf(answers, 'belief', x)}
                    className={`${classes['line'] ?? ''} ${classes['answers'] ?? ''}`}
                  />
                ) : null}
                {course.map((one, index) => (
                  <circle
                    key={one.turn}
                    cx={x(index)}
                    cy={y(one.belief)}
                    r={index === at ? 5 : 3.2}
                    className={`${classes['dot'] ?? ''} ${classes['belief'] ?? ''}`}
                  />
                ))}
                {placed.map(({ kind, at: place, title, label, labelled }) => (
                  <g key={title}>
                    <path d={`M${place} ${bottom + 12}${shapes[kind]}`} className={classes['mark']}>
                      <title>{title}</title>
                    </path>
                    {labelled ? (
                      <text x={place + 10} y={bottom + 22} className={classes['markText']}>
                        {label}
                      </text>
                    ) : null}
                  </g>
                ))}
              </g>
            </svg>
            <div
              className={classes['buttons']}
              style={{ width }}
              role="group"
              aria-label="Turns of the course"
            >
              {course.map(({ turn }, index) =>
                turn === 0 ? (
                  <span key={turn} className={classes['startLabel']} style={{ left: x(index) }}>
                    start
                  </span>
                ) : (
                  <button
                    key={turn}
                    type="button"
                    className={classes['turnButton']}
                    style={{ left: x(index) }}
                    aria-pressed={index === at}
                    aria-label={`Turn ${turn}`}
                    onClick={() => onChoose(turn)}
                  >
                    {turn}
                  </button>
                ),
              )}
            </div>
          </div>
          <div className={classes['legend']}>
            {series.map(({ id, label }) => (
              <span key={id}>
                <svg width="26" height="8" aria-hidden>
                  <path d="M0 4H26" className={`${classes['line'] ?? ''} ${classes[id] ?? ''}`} />
                </svg>
                {label}
              </span>
            ))}
            {answers ? (
              <span>
                <svg width="26" height="8" aria-hidden>
                  <path d="M0 4H26" className={`${classes['line'] ?? ''} ${classes['answers'] ?? ''}`} />
                </svg>
                Simulated belief, with answers
              </span>
            ) : null}
            <span>
              <svg width="12" height="12" aria-hidden>
                <path d={`M6 0${shapes.objection}`} className={classes['mark']} />
              </svg>
              Objection
            </span>
            {marks.some(({ kind }) => kind === 'shock') ? (
              <span>
                <svg width="12" height="12" aria-hidden>
                  <path d={`M6 0${shapes.shock}`} className={classes['mark']} />
                </svg>
                News
              </span>
            ) : null}
          </div>
          <div className={classes['causes']} aria-live="polite">
            {point ? (
              <>
                <b>What moved it by turn {point.turn}.</b>{' '}
                {point.causes.length === 0
                  ? 'Nothing in particular.'
                  : point.causes.map(({ sentence }) => sentence).join(' ')}
                {marks
                  .filter(({ turn }) => turn === point.turn)
                  .map(({ title }) => (
                    <div key={title}>{title}</div>
                  ))}
              </>
            ) : (
              <Text size="sm" c="dimmed">
                Choose a turn to see what moved {view.room ? 'the room' : 'the buyer'} then.
              </Text>
            )}
          </div>
        </>
      )}
    </div>
  )
}
