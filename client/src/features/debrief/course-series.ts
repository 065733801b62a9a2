/** What is drawn of the buyer's inside; each with its own dash, so that colour is not needed. */
export const series = [
  { id: 'trust', label: 'Trust' },
  { id: 'engagement', label: 'Engagement' },
  { id: 'belief', label: 'Simulated belief' },
  { id: 'hazard', label: 'Chance of leaving next' },
] as const
