import type { DimensionId } from '../shape.ts'

export type Inner = Extract<DimensionId, 'authenticity' | 'courage' | 'belief_transfer'>

/** One step: what one conversation has to show for it, and in how many scenarios that has to come true. */
export type Step = {
  readonly n: number
  readonly title: string
  readonly leads: 'foundation' | 'inner'
  /** `part`: so much of the gate as `firstShare` says. No step passes without the facts right. */
  readonly foundation: 'part' | 'gate'
  /** The level that authenticity and courage have on average, and the least of each inner dimension. */
  readonly mean: number | null
  readonly least: Readonly<Partial<Record<Inner, number>>>
  /** Scenarios, each a different one: one lucky conversation is no level. */
  readonly scenarios: number
  /** What it asks for, in one sentence. */
  readonly asks: string
}

/** Share of the gate that the first step asks for. */
export const firstShare = 2 / 3

/*
 * Science before art: the first two steps ask for foundation alone, the others for what is on top of it, and none without
 * it. The numbers are ours: level 3 is where a rubric's words begin to speak of most moments. What a simulated buyer came
 * to believe has no place here; belief transfer is what the buyer said.
 */
export const steps: readonly Step[] = [
  {
    n: 1,
    title: 'Firm ground',
    leads: 'foundation',
    foundation: 'part',
    mean: null,
    least: {},
    scenarios: 1,
    asks: 'One conversation with most of the foundation in place and no claim against the fact sheet.',
  },
  {
    n: 2,
    title: 'The craft stands',
    leads: 'foundation',
    foundation: 'gate',
    mean: null,
    least: {},
    scenarios: 2,
    asks: 'The whole foundation, in two different scenarios.',
  },
  {
    n: 3,
    title: 'In your own words',
    leads: 'inner',
    foundation: 'gate',
    mean: 3,
    least: { authenticity: 2, courage: 2 },
    scenarios: 2,
    asks: 'With the foundation in place, authenticity and courage at level 3 on average, in two different scenarios.',
  },
  {
    n: 4,
    title: 'Through the hard part',
    leads: 'inner',
    foundation: 'gate',
    mean: 4,
    least: { authenticity: 3, courage: 3, belief_transfer: 2 },
    scenarios: 2,
    asks: 'With the foundation in place, authenticity and courage at level 4 on average and a buyer who moves in their own words, in two different scenarios.',
  },
  {
    n: 5,
    title: 'They carry it on',
    leads: 'inner',
    foundation: 'gate',
    mean: 4,
    least: { authenticity: 4, courage: 4, belief_transfer: 4 },
    scenarios: 3,
    asks: 'With the foundation in place, all three inner dimensions at level 4, in three different scenarios.',
  },
]
