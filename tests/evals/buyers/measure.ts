import { repNames } from '#personas/reps.ts'
import type { Library } from '#server/library/load.ts'
import { checksOn } from '#server/acceptance/checks/acceptance.ts'
import { adaptiveExpert, type Course, type Job, type Rep } from '#server/acceptance/course.ts'
import type { Part } from './options.ts'
import { jobOf } from '#server/acceptance/play.ts'
import { betweenCheck, betweenOf, betweenTable } from './tables/between-personas.ts'
import { difficultyOf, difficultyReps, difficultyTable, steps } from './tables/difficulty.ts'
import { besideOf, besideTable } from './tables/prompt-only.ts'
import { checkLines, repTable } from './tables/reps.ts'
import { stickinessOf, stickinessTable } from './tables/stances.ts'
import { variantReps, variantsOf, variantsTable } from './tables/variants.ts'
import { voiceFaults, voiceTable } from './tables/voice.ts'
import { voiceOf } from './voice-figures.ts'

/** A part measured on one scenario, persona or the whole: a table, its figures as data, and what fails in words. */
export type Section = {
  readonly part: Part
  readonly about: string
  readonly text: string
  readonly data: unknown
  readonly fails: readonly string[]
}

/** Rehearsals from which a voice is judged, and by how many seeds each. */
const voiceReps = ['expert', 'competent', 'script-reader', 'evasive', 'naive', 'pushy'] as const
const mostVoiceSeeds = 10
const variantSeeds = 30

const seedsTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** The rehearsals that a part needs of one scenario. */
export function jobsOf(part: Part, library: Library, scenario: string, seeds: number): readonly Job[] {
  const adaptive: readonly Rep[] = library.adaptive(scenario) ? [adaptiveExpert] : []
  switch (part) {
    case 'checks':
      return [...repNames, ...adaptive].flatMap((rep) =>
        seedsTo(seeds).map((seed) => jobOf(scenario, rep, seed)),
      )
    case 'prompt-only':
      return repNames.flatMap((rep) => seedsTo(seeds).map((seed) => jobOf(scenario, rep, seed)))
    case 'difficulty':
      return [...difficultyReps, ...adaptive].flatMap((rep) =>
        steps.flatMap((difficulty) =>
          seedsTo(seeds).map((seed) => ({ ...jobOf(scenario, rep, seed), difficulty })),
        ),
      )
    case 'variants': {
      const variants = library.scenarios.find(({ id }) => id === scenario)?.variants ?? []
      return variantReps.flatMap((rep) =>
        variants.flatMap(({ id }) =>
          seedsTo(Math.min(seeds, variantSeeds)).map((seed) => ({
            ...jobOf(scenario, rep, seed),
            variant: id,
          })),
        ),
      )
    }
    case 'voice':
      return voiceReps.flatMap((rep) =>
        seedsTo(Math.min(seeds, mostVoiceSeeds)).map((seed) => jobOf(scenario, rep, seed)),
      )
  }
}

/** What a part comes to on the rehearsals of one scenario. */
export function sectionOf(
  part: Part,
  library: Library,
  scenario: string,
  courses: readonly Course[],
): Section {
  const section = (text: string, data: unknown, fails: readonly string[]): Section => ({
    part,
    about: scenario,
    text,
    data,
    fails,
  })
  switch (part) {
    case 'checks': {
      const checks = checksOn(courses)
      const sticky = stickinessOf(courses)
      const noBank = library.adaptive(scenario) ? [] : ['No adaptive lines yet: nobody follows its cues.']
      return section(
        [repTable(courses), stickinessTable(sticky), [checkLines(checks), ...noBank].join('\n')].join('\n\n'),
        { checks, sticky },
        checks.filter(({ holds }) => !holds).map(({ id, what, figure }) => `${id} ${what}: ${figure}`),
      )
    }
    case 'prompt-only': {
      const beside = besideOf(courses)
      return section(besideTable(beside), beside, [])
    }
    case 'difficulty': {
      const rows = difficultyOf(courses)
      return section(
        difficultyTable(rows),
        rows,
        rows
          .filter(({ monotone }) => monotone === false)
          .map(({ what }) => `difficulty: ${what} is not monotone`),
      )
    }
    case 'variants': {
      const rows = variantsOf(courses)
      const fails = rows.filter(({ equal }) => !equal)
      return section(
        variantsTable(rows),
        rows,
        fails.map(
          ({ variant, rep, apart }) =>
            `variant ${variant}: ${rep} ends ${apart.toFixed(1)} points from the mean`,
        ),
      )
    }
    case 'voice': {
      const persona = library.personas.find(({ id }) => id === courses[0]?.persona)
      const facts = persona?.hiddenFacts.map(({ fact }) => fact) ?? []
      const figures = voiceOf(persona?.id ?? scenario, facts, courses)
      return section(voiceTable([figures]), figures, voiceFaults(figures))
    }
  }
}

/** What needs all scenarios: variance between personas against that between seeds (B6). Null for few personas. */
export function betweenSection(courses: readonly Course[]): Section | null {
  const rows = betweenOf(courses)
  const check = betweenCheck(rows)
  if (!check) return null
  return {
    part: 'checks',
    about: 'all personas',
    text: `${betweenTable(rows)}\n\n${checkLines([check])}`,
    data: { rows, check },
    fails: check.holds ? [] : [`${check.id} ${check.what}: ${check.figure}`],
  }
}
