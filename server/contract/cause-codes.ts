/** Criteria whose moments can be said again in one reply that is read by itself; a test holds it to what the scorer can read. */
export const causeCodes: readonly string[] = ['A1', 'A2', 'A3', 'A6', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6']
