import { describe, expect, it } from 'vitest'
import { random } from '#personas/engine/random.ts'
import type { LadderAttempt } from '#scoring/ladder/attempt.ts'
import { growthOf } from '#scoring/ladder/growth.ts'
import { ladderOf } from '#scoring/ladder/ladder.ts'
import { levelOf } from '#scoring/interval.ts'
import type { DimensionId } from '#scoring/shape.ts'
import { coreRubric } from '../core-rubric.ts'

type Scores = Partial<Record<DimensionId, number | null>>
type More = Partial<Pick<LadderAttempt, 'scenario' | 'factError'>> & { readonly missed?: string }

let made = 0
function attempt(scores: Scores, { scenario = 'a', factError = false, missed = 'F1' }: More = {}) {
  made += 1
  const subscores = [
    { code: 'F2', taken: 2, of: 2 },
    { code: missed, taken: 0, of: 2 },
  ]
  return {
    id: `attempt-${made}`,
    scenario,
    factError,
    dimensions: Object.entries(scores).map(([id, score]) => ({
      id: id as DimensionId,
      score,
      level: score === null ? null : levelOf(score),
      provisional: false,
      subscores: id === 'foundation' ? subscores : [],
    })),
  } satisfies LadderAttempt
}

const standing = (attempts: readonly LadderAttempt[]) => {
  const { level, missing } = ladderOf(attempts, coreRubric)
  return [level, missing?.sentence ?? null]
}

describe('the ladder of levels', () => {
  it('begins with one conversation', () => {
    expect(standing([])).toEqual([0, 'No conversation has been scored yet; level 1 begins with one.'])
  })

  it('passes nobody without the foundation, however strong the rest', () => {
    const art = { authenticity: 95, courage: 95, belief_transfer: 95 }
    const all = ['a', 'b', 'c'].map((scenario) => attempt({ ...art, foundation: 35 }, { scenario }))
    expect(standing(all)).toEqual([
      0,
      `Foundation was at 35 of the 40 that level 1 asks for. What was missing most: “${titleOf('F1')}”.`,
    ])
  })

  it('passes nobody on a claim that goes against the facts', () => {
    expect(standing([attempt({ foundation: 90 }, { factError: true })])).toEqual([
      0,
      'In the conversation that came nearest a claim went against the fact sheet; level 1 counts once the facts are right.',
    ])
  })

  it('asks for two scenarios: the same one twice is one', () => {
    const twice = [attempt({ foundation: 80 }), attempt({ foundation: 85 })]
    expect(standing(twice)).toEqual([1, '1 scenario has it; level 2 asks for 1 more.'])
    const { level, rungs } = ladderOf([...twice, attempt({ foundation: 70 }, { scenario: 'b' })], coreRubric)
    expect(level).toBe(2)
    expect(rungs[1]?.passedBy).toEqual([twice[0]?.id, expect.any(String)])
    expect(rungs[2]?.passedBy).toBeNull()
  })

  it('names the lower of two dimensions that are short on average', () => {
    const solid = { foundation: 80 }
    const short = [attempt(solid), attempt({ ...solid, authenticity: 45, courage: 25 }, { scenario: 'b' })]
    expect(standing(short)).toEqual([
      2,
      'Courage was at level 2 in the conversation that came nearest; level 3 asks for 3.',
    ])
  })

  it('says that a dimension had too few chances instead of counting it as nothing', () => {
    const two = ['a', 'b'].map((scenario) =>
      attempt({ foundation: 80, authenticity: 70, courage: null }, { scenario }),
    )
    expect(standing(two)).toEqual([
      2,
      'Courage had too few chances to be seen; a conversation with a harder moment in it shows it.',
    ])
  })

  it('keeps a level that was passed once, and none above one that is not', () => {
    const strong = { foundation: 80, authenticity: 85, courage: 85, belief_transfer: 85 }
    const passed = ['a', 'b', 'c'].map((scenario) => attempt(strong, { scenario }))
    expect(standing(passed)).toEqual([5, null])
    expect(standing([...passed, attempt({ foundation: 10, authenticity: 5 })])[0]).toBe(5)
    const two = passed.slice(0, 2)
    expect(standing(two)).toEqual([4, '2 scenarios have it; level 5 asks for 1 more.'])
  })

  it('does not ask what a held-back figure says', () => {
    const held = attempt({ foundation: 90 })
    const provisional = { ...held, dimensions: held.dimensions.map((one) => ({ ...one, provisional: true })) }
    expect(standing([provisional])[0]).toBe(0)
  })
})

describe('growth against one’s own past', () => {
  const next = () => random(7, 0, 'growth')
  const attempts = (scores: readonly number[]) => scores.map((authenticity) => attempt({ authenticity }))
  const of = (scores: readonly number[]) => growthOf(attempts(scores), next())[0]

  it('says nothing before there are five at each end', () => {
    expect(of([10, 20, 30, 40, 50, 60, 70, 80, 90])).toEqual({ id: 'authenticity', n: 9, change: null })
  })

  it('sees a rise that is larger than the scatter, and none where there is only scatter', () => {
    const { change } = of([20, 24, 18, 25, 22, 40, 61, 66, 58, 63, 64]) ?? {}
    expect(change?.by).toBeCloseTo(40.6, 5)
    expect(change?.seen).toBe('more')
    expect(of([20, 60, 35, 70, 25, 64, 30, 22, 58, 41])?.change?.seen).toBe('no-difference')
    expect(of([61, 66, 58, 63, 64, 20, 24, 18, 25, 22])?.change?.seen).toBe('less')
  })
})

const titleOf = (code: string) =>
  coreRubric.dimensions.flatMap(({ criteria }) => criteria).find((one) => one.code === code)?.title
