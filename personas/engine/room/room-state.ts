/** Where a member stands: would vote for it now, could go either way, would vote against it. */
export type Side = 'for' | 'open' | 'against'

/** A coded vote: what each said aloud, and whether they meant it. */
export type Vote = {
  readonly members: readonly {
    readonly buyer: string
    /** Share of the count, 0–1. */
    readonly weight: number
    readonly aloud: 'yes' | 'no' | 'left'
    readonly meant: boolean
  }[]
  /** Shares of yes, 0–1. */
  readonly aloud: number
  readonly meant: number
  readonly threshold: number
  /** Who said yes and lets it die; null where nobody does. */
  readonly quietVeto: string | null
}

/** What a room has beside its members' states. Plain JSON, stored with them. */
export type RoomState = {
  /** Who is still there, in the room's order. */
  readonly present: readonly string[]
  readonly lastSpoke: string
  /** The exchange in which each last spoke or was spoken to. */
  readonly lastHeard: Readonly<Record<string, number>>
  readonly sides: Readonly<Record<string, Side>>
  /** The exchange in which the tension came out; null while it is unspoken. */
  readonly tensionAt: number | null
}

export type RoomEvent =
  /** What moved `by` moved `buyer` as well: log-odds on the weighted mean of their beliefs. */
  | { readonly type: 'swayed'; readonly buyer: string; readonly by: string; readonly delta: number }
  | { readonly type: 'side-changed'; readonly buyer: string; readonly from: Side; readonly to: Side }
  | { readonly type: 'tension-named'; readonly between: readonly [string, string]; readonly quote: string }
  /** Named before either trusted the rep enough: waved away. */
  | { readonly type: 'tension-waved-away'; readonly quote: string }
  | { readonly type: 'left'; readonly buyer: string }
  | { readonly type: 'voted'; readonly vote: Vote }
