import type { BehaviourCode } from '../behaviours/codes.ts'

/**
 * What is known of one act of a rep, for people who practise it. `evidence` is null where there is no study that these
 * pages would lean on, which they then say.
 */
export type BehaviourCard = {
  readonly code: BehaviourCode
  readonly title: string
  readonly what: string
  /** Why it works; of an act that costs, why it does. */
  readonly why: string
  readonly evidence: {
    /** Who found it, where it can be looked up. */
    readonly source: string
    readonly found: string
    /** How far it reaches, and how little it may say about selling. */
    readonly reach: string
  } | null
  /** When it fails; of an act that costs, when it is no mistake. */
  readonly fails: string
  /** The same moment answered twice. The strong answer of a helping act does it; the weak one of a costly act does. */
  readonly pair: { readonly line: string; readonly weak: string; readonly strong: string }
}
