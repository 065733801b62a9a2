import { ruledDimensions, type AttemptResult, type PassRule } from '#contract/assignment.ts'

type Ruled = (typeof ruledDimensions)[number]
type Levels = Readonly<Partial<Record<Ruled, number | null>>>

/** What the scorer's card has for a rule. Null levels rest on too few chances to certify anybody. */
export type CardLevels = {
  readonly levels: Levels
  /** Null where the foundation could not be scored. */
  readonly foundation: boolean | null
  /** A claim went against the fact sheet. */
  readonly factError: boolean
}

/** The review that counts: its levels go before the scorer's, each for itself. */
export type CoachLevels = {
  readonly levels: Levels
  readonly foundation: boolean | null
  readonly meets: boolean
}

/**
 * Whether an attempt passes. Only conduct is asked about: neither the outcome nor what the simulated buyer came to
 * believe has a place here. What nobody could assess is left to a coach, unless it has fallen short already.
 */
export function judgeAttempt(rule: PassRule, card: CardLevels, coach: CoachLevels | null): AttemptResult {
  const by = coach ? 'coach' : 'scorer'
  const level = (id: Ruled): number | null => coach?.levels[id] ?? card.levels[id] ?? null
  const reasons: AttemptResult['reasons'] = []
  let unknown = false
  const foundation = card.factError ? false : (coach?.foundation ?? card.foundation)
  if (foundation === false) reasons.push('foundation')
  if (foundation === null) unknown = true
  const inner = (['authenticity', 'courage'] as const).map(level)
  const known = inner.filter((one) => one !== null)
  if (known.length < inner.length) unknown = true
  else if (known.reduce((sum, one) => sum + one, 0) / inner.length < rule.level) reasons.push('level')
  for (const id of ruledDimensions) {
    const least = rule.minimum[id]
    if (least === null) continue
    const given = level(id)
    if (given === null) unknown = true
    else if (given < least) reasons.push(id)
  }
  if (reasons.length > 0) return { outcome: 'not-passed', by, reasons }
  if (unknown) return { outcome: 'needs-coach', by, reasons: ['not-assessed'] }
  if (!rule.coachConfirmed) return { outcome: 'passed', by, reasons: [] }
  if (!coach) return { outcome: 'needs-coach', by, reasons: ['coach-confirms'] }
  return coach.meets
    ? { outcome: 'passed', by, reasons: [] }
    : { outcome: 'not-passed', by, reasons: ['coach-confirms'] }
}
