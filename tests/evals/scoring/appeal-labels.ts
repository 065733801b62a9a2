/** What a persuader says to ask for a commitment; "every little helps" (foot in the door) asks for none. */
export const asks = ['proposition-of-donation', 'ask-donation-amount', 'ask-donate-more'] as const

/** What the other side says against it; not having heard of the charity is no stance. */
export const refusals = [
  'negative-reaction-to-donation',
  'disagree-donation',
  'disagree-donation-more',
] as const

/** The ten strategies of Wang et al. (2019); all else that a persuader says is "none". */
export const strategies = [
  'logical-appeal',
  'emotion-appeal',
  'credibility-appeal',
  'foot-in-the-door',
  'self-modeling',
  'personal-story',
  'donation-information',
  'source-related-inquiry',
  'task-related-inquiry',
  'personal-related-inquiry',
] as const

const known: ReadonlySet<string> = new Set(strategies)

export const strategyOf = (labels: readonly string[]): string =>
  labels.find((label) => known.has(label)) ?? 'none'
