import { moving } from '#server/acceptance/checks/acceptance.ts'
import { percent } from '#server/acceptance/checks/check.ts'
import type { Course, Rep } from '#server/acceptance/course.ts'
import { promptOnly } from '../prompt-only.ts'
import { mean } from '#server/acceptance/statistics.ts'
import { columns, points } from './columns.ts'
import { stickinessOf, type Stickiness } from './stances.ts'

const reps: readonly Rep[] = ['repeater', 'pushy', 'pleaser', 'script-reader', 'competent', 'expert']

export type Beside = {
  readonly moved: Readonly<Record<string, { readonly engine: number; readonly promptOnly: number }>>
  readonly left: Readonly<Record<string, { readonly engine: number; readonly promptOnly: number }>>
  readonly stickiness: { readonly engine: Stickiness; readonly promptOnly: Stickiness }
  readonly held: { readonly engine: number; readonly promptOnly: number; readonly of: number }
}

/** The engine's buyer beside a simulated one without a state, on the same reps and seeds. */
export function besideOf(courses: readonly Course[]): Beside {
  const scripted = courses.filter(({ rep }) => reps.includes(rep))
  const simulated = scripted.map(promptOnly)
  const checked = [moving(scripted), moving(simulated)].map((checks) => checks.filter(isComparable))
  const by = (pick: (course: Course) => number) =>
    Object.fromEntries(
      reps.map((rep) => {
        const of = (all: readonly Course[]) => mean(all.filter((course) => course.rep === rep).map(pick))
        return [rep, { engine: of(scripted), promptOnly: of(simulated) }]
      }),
    )
  return {
    moved: by(({ belief }) => belief.end - belief.start),
    left: by(({ left }) => (left ? 1 : 0)),
    stickiness: { engine: stickinessOf(scripted), promptOnly: stickinessOf(simulated) },
    held: {
      engine: checked[0]?.filter(({ holds }) => holds).length ?? 0,
      promptOnly: checked[1]?.filter(({ holds }) => holds).length ?? 0,
      of: checked[0]?.length ?? 0,
    },
  }
}

/** The technician and the evasive rep are not part of the comparison. */
const isComparable = ({ id, what }: { readonly id: string; readonly what: string }) =>
  id !== 'B11' && !what.includes('evasive')

export function besideTable({ moved, left, stickiness, held }: Beside): string {
  const { engine, promptOnly: simulated } = stickiness
  return [
    'Beside it a SIMULATED prompt-only buyer (published figures, no model was run)',
    columns(
      ['', 'engine', 'simulated'],
      [
        ...reps.map((rep) => row(`belief moved by the ${rep}`, moved[rep], (value) => points(value))),
        ...reps.slice(0, 4).map((rep) => row(`left the ${rep} by the twelfth`, left[rep], percent)),
        ['resist to resist', percent(engine.resist.resist), percent(simulated.resist.resist)],
        ['resist to positive', percent(engine.resist.positive), percent(simulated.resist.positive)],
        ['checks held (B1–B4, B7, B9)', `${held.engine} of ${held.of}`, `${held.promptOnly} of ${held.of}`],
      ],
    ),
  ].join('\n')
}

const row = (
  what: string,
  pair: { readonly engine: number; readonly promptOnly: number } | undefined,
  show: (value: number) => string,
): readonly string[] => [what, show(pair?.engine ?? 0), show(pair?.promptOnly ?? 0)]
