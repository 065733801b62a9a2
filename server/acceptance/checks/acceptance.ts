import type { RepName } from '#personas/reps.ts'
import type { Course } from '../course.ts'
import { bimodality, deviation, mean, separation, shareOf } from '../statistics.ts'
import { stancesAfter } from '../stances-after.ts'
import { percent, plainCheck, shareCheck, type Check } from './check.ts'
import { endings } from './endings.ts'
import { wording } from './wording.ts'

type ByRep = (rep: RepName) => readonly Course[]

/** Ties within this much belief do not break an order. */
const tie = 0.01
const order: readonly RepName[] = ['expert', 'competent', 'script-reader', 'pleaser', 'pushy']

/** The acceptance values of buyer.md on the courses of one scenario: the same seeds for every rep. */
export function checksOn(courses: readonly Course[]): readonly Check[] {
  return [...moving(courses), ...disclosure(courses), ...wording(courses), ...endings(courses)].toSorted(
    (a, b) => rank(a) - rank(b),
  )
}

const rank = ({ id }: Check) => (id.startsWith('B') ? Number(id.slice(1)) : 99)

/** Those of them that need no words and no disclosure: also taken on a buyer that has neither. */
export function moving(courses: readonly Course[]): readonly Check[] {
  const of: ByRep = (rep) => courses.filter((course) => course.rep === rep)
  return [
    repeaterMoves(of),
    orderKept(of),
    ...leaving(of),
    pleaserMoves(of),
    ...stickiness(courses),
    twoPeaks(of),
    technicianBelow(of),
  ]
}

function repeaterMoves(of: ByRep): Check {
  const most = Math.max(...of('repeater').map(({ commit }) => commit.end - commit.start))
  return plainCheck('B1', 'a repeated assertion moves commit by at most .01', most.toFixed(4), most <= 0.01)
}

function orderKept(of: ByRep): Check {
  const kept = (reps: readonly RepName[]) => {
    const [first = 'expert'] = reps
    return shareOf(of(first), ({ seed }) => {
      const ends = reps.map((rep) => of(rep).find((course) => course.seed === seed)?.belief.end ?? 0)
      return ends.every((end, index) => index === 0 || (ends[index - 1] ?? 0) >= end - tie)
    })
  }
  const pairs = order
    .slice(1)
    .map((rep, index) => `${order[index]}>${rep} ${percent(kept([order[index] ?? rep, rep]).share)}`)
  return shareCheck(
    'B2',
    'the order of five reps on belief is kept in at least 95 % of seeds',
    kept(order),
    [0.95, 1],
    `; ${pairs.join(', ')}`,
  )
}

function leaving(of: ByRep): readonly Check[] {
  const bounds = [
    ['pushy', [0.6, 1], 'at least 60 %'],
    ['evasive', [0.4, 1], 'at least 40 %'],
    ['expert', [0, 0.1], 'at most 10 %'],
  ] as const
  return bounds.map(([rep, bound, words]) =>
    shareCheck(
      'B3',
      `the buyer leaves the ${rep} rep by the twelfth exchange in ${words}`,
      shareOf(of(rep), ({ left }) => left),
      bound,
    ),
  )
}

function pleaserMoves(of: ByRep): Check {
  const moved = of('pleaser').map(({ belief }) => belief.end - belief.start)
  const most = Math.max(...moved)
  const figure = `most ${most.toFixed(3)}, mean ${mean(moved).toFixed(3)}`
  return plainCheck('B4', 'the pleaser moves belief by at most .1', figure, most <= 0.1)
}

function disclosure(courses: readonly Course[]): readonly Check[] {
  const means = (rep: RepName) =>
    mean(courses.filter((course) => course.rep === rep).map(({ disclosed }) => disclosed))
  const [expert, competent] = [means('expert'), means('competent')]
  const without = Math.max(means('script-reader'), means('pleaser'), means('pushy'), means('repeater'))
  const flat = without <= 0.1
  return [
    {
      id: 'B5',
      what: 'what comes out rises with exploration and stays flat without',
      figure: `expert ${expert.toFixed(2)}, competent ${competent.toFixed(2)}, without ${without.toFixed(2)}`,
      holds: expert > competent && competent > without && flat,
      // Little comes out for the competent rep: in a few seeds it may be nothing.
      plausible: expert > competent && competent >= without && flat,
    },
  ]
}

function stickiness(courses: readonly Course[]): readonly Check[] {
  const after = stancesAfter(courses, 'resist')
  return [
    shareCheck(
      'B7',
      'resist is followed by resist in 30–55 %',
      shareOf(after, (now) => now === 'resist'),
      [0.3, 0.55],
    ),
    shareCheck(
      'B7',
      'resist is followed by positive in at most 22 %',
      shareOf(after, (now) => now === 'positive'),
      [0, 0.22],
    ),
  ]
}

function twoPeaks(of: ByRep): Check {
  const ends = (mover: boolean) =>
    of('expert')
      .filter((course) => course.mover === mover)
      .map(({ belief }) => belief.end - belief.start)
  const [movers, holders] = [ends(true), ends(false)]
  const what = 'movers and holders end in two peaks (Ashman’s D above 2), holders near where they began'
  if (Math.min(movers.length, holders.length) < fewestForAPeak) {
    const figure = `${movers.length} movers and ${holders.length} holders are too few`
    return { id: 'B9', what, figure, holds: false, plausible: true }
  }
  const apart = separation(movers, holders)
  const spread = (values: readonly number[]) =>
    `+${mean(values).toFixed(3)} ± ${deviation(values).toFixed(3)}`
  return plainCheck(
    'B9',
    what,
    `D ${apart.toFixed(1)}, Sarle ${bimodality([...movers, ...holders]).toFixed(2)}, movers ${spread(movers)}, holders ${spread(holders)}`,
    apart > 2 && mean(holders) <= 0.1,
  )
}

/** A group of one has no spread. */
const fewestForAPeak = 2

function technicianBelow(of: ByRep): Check {
  const pairs = of('technician').flatMap((technician) => {
    const competent = of('competent').find(({ seed }) => seed === technician.seed)
    return competent ? [{ technician, competent }] : []
  })
  return shareCheck(
    'B11',
    'the technician ends below the competent rep on belief in at least 95 % of seeds',
    shareOf(pairs, ({ technician, competent }) => technician.belief.end < competent.belief.end + tie),
    [0.95, 1],
  )
}
