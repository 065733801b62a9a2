import type { RepName } from '#personas/reps.ts'
import { buyerTurns, replies, type Course } from './play.ts'
import { bimodality, deviation, mean, separation, shareOf, type Share } from './statistics.ts'
import { repeatedIn, takesUp, undisclosedIn } from './wording-checks.ts'

/** One acceptance value: the figure, what it is set against, and whether it holds. */
export type Check = {
  readonly id: string
  readonly what: string
  readonly figure: string
  readonly holds: boolean
}

type ByRep = (rep: RepName) => readonly Course[]

const percent = (value: number) => `${(value * 100).toFixed(0)} %`
const withInterval = ({ share, n, interval: [least, most] }: Share) =>
  `${percent(share)} of ${n} [${percent(least)}–${percent(most)}]`

/** Ties within this much belief do not break an order. */
const tie = 0.01
const order: readonly RepName[] = ['expert', 'competent', 'script-reader', 'pleaser', 'pushy']
/** The best ending of a mover is a commitment; a holder's may also be an honest no (buyer.md). */
const bestEnding = ({ mover, cast, outcome }: Course) =>
  outcome === cast.scenario.rightEnding[mover ? 'mover' : 'holder'] ||
  (!mover && (outcome === 'commitment' || outcome === 'disqualified'))

/** The acceptance values of buyer.md on the courses of one scenario: the same seeds for every rep. */
export function checksOn(courses: readonly Course[]): readonly Check[] {
  const of: ByRep = (rep) => courses.filter((course) => course.rep === rep)
  return [
    repeaterMoves(of),
    ...orderKept(of),
    ...leaving(of),
    pleaserMoves(of),
    disclosure(of),
    ...stickiness(courses),
    leaks(courses),
    ...twoPeaks(of),
    ...wording(courses),
    technicianBelow(of),
    ...endings(of),
  ]
}

const paired = (of: ByRep, one: RepName, other: RepName) =>
  of(one).flatMap((course) => {
    const against = of(other).find(({ seed }) => seed === course.seed)
    return against ? [{ one: course, other: against }] : []
  })

function repeaterMoves(of: ByRep): Check {
  const most = Math.max(...of('repeater').map(({ commit }) => commit.end - commit.start))
  return {
    id: 'B1',
    what: 'a repeated assertion moves commit by at most .01',
    figure: most.toFixed(4),
    holds: most <= 0.01,
  }
}

function orderKept(of: ByRep): readonly Check[] {
  const kept = (reps: readonly RepName[]) => {
    const [first = 'expert'] = reps
    return shareOf(of(first), ({ seed }) => {
      const ends = reps.map((rep) => of(rep).find((course) => course.seed === seed)?.belief.end ?? 0)
      return ends.every((end, index) => index === 0 || (ends[index - 1] ?? 0) >= end - tie)
    })
  }
  const whole = kept(order)
  const pairs = order
    .slice(1)
    .map((rep, index) => `${order[index]}>${rep} ${percent(kept([order[index] ?? rep, rep]).share)}`)
  return [
    {
      id: 'B2',
      what: 'the order of five reps on belief is kept in at least 95 % of seeds',
      figure: `${withInterval(whole)}; ${pairs.join(', ')}`,
      holds: whole.share >= 0.95,
    },
  ]
}

function leaving(of: ByRep): readonly Check[] {
  const bounds = [
    ['pushy', (share: number) => share >= 0.6, 'at least 60 %'],
    ['evasive', (share: number) => share >= 0.4, 'at least 40 %'],
    ['expert', (share: number) => share <= 0.1, 'at most 10 %'],
  ] as const
  return bounds.map(([rep, within, bound]) => {
    const left = shareOf(of(rep), (course) => course.left)
    return {
      id: 'B3',
      what: `the buyer leaves the ${rep} rep by the twelfth exchange in ${bound}`,
      figure: withInterval(left),
      holds: within(left.share),
    }
  })
}

function pleaserMoves(of: ByRep): Check {
  const moved = of('pleaser').map(({ belief }) => belief.end - belief.start)
  return {
    id: 'B4',
    what: 'the pleaser moves belief by at most .1',
    figure: `most ${Math.max(...moved).toFixed(3)}, mean ${mean(moved).toFixed(3)}`,
    holds: Math.max(...moved) <= 0.1,
  }
}

function disclosure(of: ByRep): Check {
  const means = (rep: RepName) => mean(of(rep).map(({ disclosed }) => disclosed))
  const [expert, competent] = [means('expert'), means('competent')]
  const without = Math.max(means('script-reader'), means('pleaser'), means('pushy'), means('repeater'))
  return {
    id: 'B5',
    what: 'what comes out rises with exploration and stays flat without',
    figure: `expert ${expert.toFixed(2)}, competent ${competent.toFixed(2)}, without ${without.toFixed(2)}`,
    holds: expert > competent && competent > without && without <= 0.1,
  }
}

function stickiness(courses: readonly Course[]): readonly Check[] {
  const steps = courses.flatMap(({ turns }) => {
    const stances = replies(turns).map(({ directive }) => directive.stance)
    return stances.slice(1).map((now, index) => ({ before: stances[index], now }))
  })
  const after = steps.filter(({ before }) => before === 'resist')
  const resist = shareOf(after, ({ now }) => now === 'resist')
  const positive = shareOf(after, ({ now }) => now === 'positive')
  return [
    {
      id: 'B7',
      what: 'resist is followed by resist in 30–55 %',
      figure: withInterval(resist),
      holds: resist.share >= 0.3 && resist.share <= 0.55,
    },
    {
      id: 'B7',
      what: 'resist is followed by positive in at most 22 %',
      figure: withInterval(positive),
      holds: positive.share <= 0.22,
    },
  ]
}

function leaks(courses: readonly Course[]): Check {
  const all = courses.flatMap(({ cast, turns }) => buyerTurns(turns).map((turn) => undisclosedIn(cast, turn)))
  const leaked = shareOf(all, (texts) => texts.length > 0)
  return {
    id: 'B8',
    what: 'nothing undisclosed is said',
    figure: withInterval(leaked),
    holds: leaked.share === 0,
  }
}

function twoPeaks(of: ByRep): readonly Check[] {
  const ends = (mover: boolean) =>
    of('expert')
      .filter((course) => course.mover === mover)
      .map(({ belief }) => belief.end - belief.start)
  const [movers, holders] = [ends(true), ends(false)]
  const apart = separation(movers, holders)
  return [
    {
      id: 'B9',
      what: 'movers and holders end in two peaks (Ashman’s D above 2), holders near where they began',
      figure: `D ${apart.toFixed(1)}, Sarle ${bimodality([...movers, ...holders]).toFixed(2)}, movers +${mean(movers).toFixed(3)} ± ${deviation(movers).toFixed(3)}, holders +${mean(holders).toFixed(3)} ± ${deviation(holders).toFixed(3)}`,
      holds: apart > 2 && mean(holders) <= 0.1,
    },
  ]
}

const answeringActs = new Set([
  'answer',
  'answer-unknown',
  'deflect-question',
  'explore',
  'insist',
  'reveal',
  'disclose',
  'hint',
  'name-tension-confirmed',
  'hardened',
])

function wording(courses: readonly Course[]): readonly Check[] {
  const repeated = shareOf(courses, ({ turns }) => repeatedIn(turns).length > 0)
  const asked = courses
    .flatMap(({ turns }) => replies(turns))
    .filter(({ rep, directive }) => rep.text.trimEnd().endsWith('?') && directive.outcome === null)
  const answered = shareOf(asked, ({ directive }) =>
    [directive.act, directive.then?.act].some((act) => act !== undefined && answeringActs.has(act)),
  )
  const taken = shareOf(asked, ({ rep, buyer }) => takesUp(rep.text, buyer.text))
  return [
    {
      id: 'B10',
      what: 'no buyer line comes twice in a roleplay',
      figure: withInterval(repeated),
      holds: repeated.share === 0,
    },
    {
      id: 'B10',
      what: 'a question is answered or turned aside',
      figure: withInterval(answered),
      holds: answered.share >= 0.5,
    },
    {
      id: 'B10',
      what: 'a reply to a question takes up a word of it',
      figure: withInterval(taken),
      holds: true,
    },
  ]
}

function technicianBelow(of: ByRep): Check {
  const below = shareOf(
    paired(of, 'technician', 'competent'),
    ({ one, other }) => one.belief.end < other.belief.end,
  )
  return {
    id: 'B11',
    what: 'the technician ends below the competent rep on belief in at least 95 % of seeds',
    figure: withInterval(below),
    holds: below.share >= 0.95,
  }
}

function endings(of: ByRep): readonly Check[] {
  return [true, false].map((mover) => {
    const reached = shareOf(
      of('expert').filter((course) => course.mover === mover),
      bestEnding,
    )
    return {
      id: 'end',
      what: `the expert reaches the best ending of a ${mover ? 'mover' : 'holder'}`,
      figure: withInterval(reached),
      holds: true,
    }
  })
}
