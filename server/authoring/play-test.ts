import type { TestReport } from '#contract/authoring.ts'
import { testedReps } from '#contract/authoring.ts'
import { scriptedFor } from '#personas/drafting/scripted-for.ts'
import { repNames, type RepName } from '#personas/reps.ts'
import type { Persona, Scenario } from '#personas/schema.ts'
import { checksOn } from '../acceptance/checks/acceptance.ts'
import { shareCheck } from '../acceptance/checks/check.ts'
import type { Course } from '../acceptance/course.ts'
import { jobOf, play, type Playing } from '../acceptance/play.ts'
import { mean, shareOf } from '../acceptance/statistics.ts'
import { playableOf } from '../library/playable.ts'
import { remedyFor } from './remedies.ts'

/** The same for every test, so that a change of the draft is all that changes the figures. */
export const seeds = 30
/** The seven that are shown, and two that some checks are measured with. */
export const rehearsals = repNames.length * seeds

/**
 * Plays a persona in a scenario against the scripted reps, with turns read by hand: some 270 rehearsals in a few seconds
 * of a core, where reading the words would take minutes. Needs no database and no model.
 */
export async function playTest(
  { persona, scenario }: { readonly persona: Persona; readonly scenario: Scenario },
  onPlayed: (done: number) => void,
  upTo = seeds,
): Promise<TestReport> {
  const lines = scriptedFor(scenario, persona)
  const playing: Playing = {
    ...playableOf([persona], [scenario]),
    reps: () => lines,
    adaptive: () => null,
  }
  const courses: Course[] = []
  for (const rep of repNames) {
    for (let seed = 1; seed <= upTo; seed += 1) {
      courses.push(await play(playing, jobOf(scenario.id, rep, seed), null))
      onPlayed(courses.length)
    }
  }
  return reportOn(courses, upTo)
}

/** What the author sees of it: endings that are only told and figures without a bound are left out of the checks. */
export function reportOn(courses: readonly Course[], played = seeds): TestReport {
  const bounded = checksOn(courses).filter(({ id }) => id !== 'end')
  const checks = [...bounded, unearned(courses)].map((check): TestReport['checks'][number] => {
    // Few seeds refuse only what lies beyond their interval.
    const passed = check.holds || check.plausible
    const { id, what, figure } = check
    return { id, what, figure, passed, remedy: passed ? null : remedyFor(check) }
  })
  return {
    seeds: played,
    played: courses.length,
    readings: 'by-hand',
    lines: 'made',
    reps: testedReps.map((rep) => repReport(rep, courses)),
    checks,
    passed: checks.every(({ passed }) => passed),
  }
}

/** Reps who give no cause to agree. */
const giveNoCause: readonly string[] = ['script-reader', 'pleaser', 'pushy', 'evasive', 'naive']

/** A buyer who gives in to anybody teaches nothing. */
const unearned = (courses: readonly Course[]) =>
  shareCheck(
    'end',
    'reps who give no cause get a yes in at most 10 %',
    shareOf(
      courses.filter(({ rep }) => giveNoCause.includes(rep)),
      ({ outcome }) => outcome === 'commitment',
    ),
    [0, 0.1],
  )

function repReport(rep: RepName & TestReport['reps'][number]['rep'], all: readonly Course[]) {
  const courses = all.filter((course) => course.rep === rep)
  const longest = Math.max(0, ...courses.map(({ steps }) => steps.length))
  const at = (which: 'belief' | 'trust') =>
    Array.from({ length: longest }, (_, step) =>
      rounded(mean(courses.map(({ steps }) => (steps[step] ?? steps.at(-1))?.[which] ?? 0))),
    )
  const exits: Partial<Record<Course['outcome'], number>> = {}
  for (const { outcome } of courses) exits[outcome] = (exits[outcome] ?? 0) + 1
  const none = {
    commitment: 0,
    disqualified: 0,
    stalled: 0,
    'walked-out': 0,
    'time-limit': 0,
    'rep-ended': 0,
  }
  return {
    rep,
    belief: at('belief'),
    trust: at('trust'),
    exits: { ...none, ...exits },
    exchanges: rounded(mean(courses.map(({ exchanges }) => exchanges))),
    disclosed: rounded(mean(courses.map(({ disclosed }) => disclosed))),
  }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000
