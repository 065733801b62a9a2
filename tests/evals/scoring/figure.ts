/** One measured figure with what it must be seen beside. All but `n` are in units of `metric`; null where it has no meaning. */
export type Figure = {
  readonly set: string
  readonly what: string
  readonly metric: string
  /** As shipped: our reader as it is, nothing fitted to this set. Fitted: a head on our encoding, fitted to its train split. */
  readonly how: 'as shipped' | 'fitted on train'
  /** Cases of the dev split, and how many of them hold what is looked for. */
  readonly n: number
  readonly positives: number | null
  readonly value: number | null
  /** 95 %, by drawing whole conversations. */
  readonly interval: readonly [number, number] | null
  readonly unpunctuated: number | null
  readonly floor: { readonly value: number; readonly of: string }
  readonly bagOfWords: number | null
  readonly wordCount: number | null
  readonly turnCount: number | null
  readonly goal: number
  readonly notes?: readonly string[]
}
